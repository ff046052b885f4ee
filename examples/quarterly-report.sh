#!/bin/sh
# Prints the figures of the last fiscal quarters of every measure as CSV:
#   examples/quarterly-report.sh WORKSPACE QUARTERS [DATE]
# The running quarter is one of them. DATE is the day of the report, like 2026-11-16, and today
# unless told otherwise. DATA_IN_ACTION may name the command if it is not that of this repository.
# Exit codes are those of the command: 0; 1 if the data fell short (the report is printed all the
# same, and its statuses say where); 2 and 3 if there is no report.
set -u

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
  sed -n '2,8s/^# //p' "$0"
  exit 0
fi
if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  sed -n '3s/^#  */usage: /p' "$0" >&2
  exit 2
fi
case $2 in
  '' | *[!0-9]*)
    echo "QUARTERS is '$2' and must be a number" >&2
    exit 2
    ;;
esac

ROOT=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 3
day=${3:-$(date +%Y-%m-%d)}
site=$(mktemp -d) || exit 3
trap 'rm -rf "$site"' EXIT
trap 'exit 3' HUP INT TERM

"${DATA_IN_ACTION:-$ROOT/bin/data-in-action}" build "$1" --as-of "$day" --out "$site" --quiet >&2
built=$?
if [ "$built" -gt 1 ]; then exit "$built"; fi

# Cells stay as they are written, quotes and all; an empty value stays empty.
awk -v day="$day" -v quarters="$2" '
  BEGIN {
    ORS = "\r\n"
    print "measure,first_day,last_day,value,status,n,note"
  }
  {
    # A row ends where its quotes do; a text may go over several lines.
    row = row == "" ? $0 : row "\n" $0
    if (gsub(/"/, "&", row) % 2) next
    sub(/\r$/, "", row)
    cells = split_row(row)
    row = ""
    if (!header) {
      # Columns may move between versions; their names may not.
      for (i = 1; i <= cells; i++) at[cell[i]] = i
      header = 1
      next
    }
    if (of("grain") == "quarter" && of("breakdown_field") == "" &&
        is_recent(month(of("period_start")), month(day)))
      print of("measure") "," of("period_start") "," of("period_end") "," of("value") "," \
        of("status") "," of("n") "," of("break")
  }
  function of(name) {
    if (!(name in at)) {
      print "the CSV has no column " name > "/dev/stderr"
      exit 3
    }
    return cell[at[name]]
  }
  function split_row(text,   n) {
    for (n = 1; ; n++) {
      if (!match(text, /^"([^"]|"")*"/)) match(text, /^[^,]*/)
      cell[n] = substr(text, 1, RLENGTH)
      if (RLENGTH >= length(text)) return n
      text = substr(text, RLENGTH + 2)
    }
  }
  function month(date) { return substr(date, 1, 4) * 12 + substr(date, 6, 2) }
  # Quarters start every third month: how long before the one in which the day lies?
  function is_recent(start, today,   running) {
    running = today - ((today - start) % 3 + 3) % 3
    return start <= running && start > running - 3 * quarters
  }
' "$site/measures.csv" || exit 3
exit "$built"
