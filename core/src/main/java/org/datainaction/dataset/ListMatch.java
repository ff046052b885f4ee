package org.datainaction.dataset;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** How a value that was found is compared with the entries of a {@link DatedList}. */
public enum ListMatch {
  /** The value is the entry. */
  EXACT {
    @Override
    boolean acceptsPrepared(String found, String entry) {
      return found.equals(entry);
    }
  },
  /** Both are addresses of pages and name the same page, as {@link Expression.PageAddress} says. */
  PAGE {
    @Override
    String prepared(String text) {
      return Expression.PageAddress.of(text);
    }

    @Override
    boolean acceptsPrepared(String found, String entry) {
      return found.equals(entry);
    }
  },
  /** The value has the entry in it, without regard to case. */
  CONTAINS {
    @Override
    String prepared(String text) {
      return lower(text);
    }

    @Override
    boolean acceptsPrepared(String found, String entry) {
      return found.contains(entry);
    }
  },
  /** The value ends with the entry, without regard to case. */
  ENDS_WITH {
    @Override
    String prepared(String text) {
      return lower(text);
    }

    @Override
    boolean acceptsPrepared(String found, String entry) {
      return found.endsWith(entry);
    }
  },
  /** The value is an IP address in the network that the entry names, like {@code 10.0.0.0/8}. */
  NETWORK {
    @Override
    boolean acceptsPrepared(String found, String entry) {
      return InetAddresses.isInetAddress(found)
          && Network.parse(entry)
              .filter(network -> network.contains(InetAddresses.forString(found)))
              .isPresent();
    }

    @Override
    public boolean publishesEntries() {
      return false;
    }

    @Override
    public Optional<String> expectedInsteadOf(String entry) {
      return Network.parse(entry).isPresent()
          ? Optional.empty()
          : Optional.of("an address like 192.0.2.7 or a network like 192.0.2.0/24");
    }
  };

  /** Whether a value that was found is what the entry means. */
  public boolean accepts(String found, String entry) {
    return acceptsPrepared(prepared(found), prepared(entry));
  }

  /** A text as {@link #acceptsPrepared} compares it, so that each is prepared only once. */
  String prepared(String text) {
    return text;
  }

  abstract boolean acceptsPrepared(String found, String entry);

  /**
   * Whether residents may see the entries. Addresses of networks say where people sit: of them only
   * the number is published.
   */
  public boolean publishesEntries() {
    return true;
  }

  /** What an entry should be instead, if it can be none. */
  public Optional<String> expectedInsteadOf(String entry) {
    return Optional.empty();
  }

  /** As in message keys and definitions, for example {@code ends-with}. */
  public String id() {
    return lower(name()).replace('_', '-');
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A network of IP addresses: the first bits are the same. */
  private record Network(InetAddress address, int bits) {
    static Optional<Network> parse(String text) {
      int slash = text.indexOf('/');
      String host = slash < 0 ? text : text.substring(0, slash);
      if (!InetAddresses.isInetAddress(host)) {
        return Optional.empty();
      }
      InetAddress address = InetAddresses.forString(host);
      int most = address.getAddress().length * Byte.SIZE;
      String size = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
      if (!size.matches("\\d{1,3}") || Integer.parseInt(size) > most) {
        return Optional.empty();
      }
      return Optional.of(new Network(address, Integer.parseInt(size)));
    }

    boolean contains(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      if (mine.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % Byte.SIZE;
        if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
