# What the scripts here share. Sourced with ROOT set; POSIX sh.

PROGRAM="$ROOT/cli/target/data-in-action"
LIB="$PROGRAM/lib"
STAMP="$PROGRAM/.built"

# How the JVM runs the program, also while its start is recorded, which must be done with the same.
# -Xlog:disable: where a recorded start cannot be used, the JVM goes on without it and need not say so.
# ArchiveRelocationMode=0: the record is used where it lies; else the JVM first moves all of it, which
# costs more than it saves.
JVM_FLAGS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable"
# UseTransparentHugePages: a short run spends much of its time on being given memory page by page.
JVM_FLAGS="$JVM_FLAGS -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
# NewSize: memory that is used again and again is quicker than memory touched for the first time, but
# a short run should end before the first collection.
JVM_FLAGS="$JVM_FLAGS -XX:+UseTransparentHugePages -XX:NewSize=32m"
# When methods are compiled: one that loops, after few calls and soon, since a call of it takes a whole
# block of an export; any other, twice as late as usual, since most are done by then.
JVM_FLAGS="$JVM_FLAGS -XX:Tier3MinInvocationThreshold=3 -XX:Tier3InvocationThreshold=400"
JVM_FLAGS="$JVM_FLAGS -XX:Tier3BackEdgeThreshold=6000 -XX:Tier0BackedgeNotifyFreqLog=9"
# Flags that a Java does not know must not keep the program from starting.
JVM_FLAGS="$JVM_FLAGS -XX:+IgnoreUnrecognizedVMOptions"

# java_release JAVA: sets RELEASE to the version of a java program (17.0.15+6, 25, …) and MAJOR to its
# first number, or to nothing and 0. Reads a file where it can: this comes before every call, and
# other programs take time to start.
java_release() {
  RELEASE=
  _version=
  _home=${1%/bin/java}
  if [ ! -r "$_home/release" ]; then
    _home=$(readlink -f "$1" 2>/dev/null) || _home=$1
    _home=${_home%/bin/java}
  fi
  if [ -r "$_home/release" ]; then
    while IFS='=' read -r _key _value; do
      _value=${_value#\"}
      case $_key in
        JAVA_VERSION) _version=${_value%\"*} ;;
        JAVA_RUNTIME_VERSION) RELEASE=${_value%\"*} ;;
      esac
    done <"$_home/release"
  fi
  if [ -z "$_version" ]; then
    _version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  _version=${_version#1.}
  MAJOR=${_version%%[!0-9]*}
  MAJOR=${MAJOR:-0}
  # It becomes a part of the name of a file.
  case ${RELEASE:-/} in *[!A-Za-z0-9.+_-]*) RELEASE=$MAJOR ;; esac
}

# find_java: sets JAVA, JAVA_MAJOR and JAVA_RELEASE to a Java of 17 or newer from JAVA_HOME or else PATH.
# With the argument 'jdk' it must be one that can compile.
find_java() {
  _seen=
  for _candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java 2>/dev/null)"; do
    if [ -z "$_candidate" ] || [ ! -x "$_candidate" ]; then continue; fi
    JAVA=$_candidate
    java_release "$JAVA"
    JAVA_MAJOR=$MAJOR
    JAVA_RELEASE=$RELEASE
    if [ "$JAVA_MAJOR" -lt 17 ]; then
      _seen="; found only Java $JAVA_MAJOR"
      continue
    fi
    if [ "${1:-}" = jdk ]; then
      _bin=$(dirname "$(readlink -f "$JAVA" 2>/dev/null || echo "$JAVA")")
      if [ ! -x "$_bin/javac" ] && [ ! -x "$(dirname "$JAVA")/javac" ]; then
        _seen="; found Java $JAVA_MAJOR without javac"
        continue
      fi
    fi
    # A JAVA_HOME that was passed over must not be what Maven then runs on.
    if [ -n "${JAVA_HOME:-}" ] && [ "$JAVA" != "$JAVA_HOME/bin/java" ]; then unset JAVA_HOME; fi
    return 0
  done
  echo "Data in Action needs a JDK, version 17 or newer (java and javac), on PATH or in JAVA_HOME${_seen}." >&2
  return 1
}

# find_maven: sets MAVEN to the wrapper, or to an installed Maven where the wrapper cannot download.
find_maven() {
  if (cd "$ROOT" && ./mvnw -v) >/dev/null 2>&1; then
    MAVEN=./mvnw
    return 0
  fi
  _version=$(cd "$ROOT" && mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  case ${_version:-none} in
    3.8.[6-9]* | 3.8.[1-9][0-9]* | 3.9* | 3.[1-9][0-9]*)
      MAVEN=mvn
      return 0
      ;;
  esac
  echo "Maven could not be downloaded, and no Maven 3.8.6 or newer is installed (found: ${_version:-none})." >&2
  return 1
}

# class_path: sets CLASS_PATH to the program's jars, always in the same order.
class_path() {
  _locale=${LC_ALL:-}
  LC_ALL=C
  CLASS_PATH=
  for _jar in "$LIB"/*.jar; do CLASS_PATH=$CLASS_PATH${CLASS_PATH:+:}$_jar; done
  if [ -n "$_locale" ]; then LC_ALL=$_locale; else unset LC_ALL; fi
}

# recorded_start [ARGUMENT]…: sets START_FLAG to the flag that lets this Java start the command with
# these arguments from what was recorded of an earlier start (classes as they are in memory: an AppCDS
# archive), or to nothing. Where there is no record for this Java, it is made. The JVM itself checks
# that it fits the Java and the jars. A record that cannot be made is an empty file, and costs only
# time.
recorded_start() {
  START_FLAG=
  # A record has its price for each class in it, and pages need twice as many as figures do.
  _kind=figures
  if [ "${1:-}" = build ]; then _kind=pages; fi
  for _argument in "$@"; do
    case $_argument in
      --) break ;;
      --format | --format=*) _kind=figures ;;
    esac
  done
  _record="$PROGRAM/start-$_kind-$JAVA_RELEASE"
  if [ ! -e "$_record" ]; then record_start "$_record" "$_kind"; fi
  if [ -s "$_record" ]; then START_FLAG=-XX:SharedArchiveFile=$_record; fi
}

# record_start FILE KIND: makes the record, whole or empty.
record_start() {
  _new=$(mktemp -d "$PROGRAM/.start.XXXXXX" 2>/dev/null) || return 0
  case $2 in
    pages) _of='for builds with pages' ;;
    *) _of='for all but builds with pages' ;;
  esac
  echo "Preparing quick starts with Java $JAVA_MAJOR (once $_of) …" >&2
  # A record that the disk had no room for can bring the JVM down, so it is tried.
  if ! { make_record "$2" && run_for_record "-XX:SharedArchiveFile=$_new/start" --version; } >/dev/null 2>&1 </dev/null; then
    rm -f "$_new/start"
  fi
  if [ ! -e "$_new/start" ]; then : >"$_new/start"; fi
  mv -f "$_new/start" "$1"
  rm -rf "$_new"
}

# make_record KIND: writes $_new/start, from a build of the example city that reads on in one long
# export and reads another whole.
make_record() {
  set -- "$1" build "$_new/city" --as-of 2026-11-16 --out "$_new/site" --threads 2 \
    --adapter-path "$_new/rehearsal"
  if [ "$1" = figures ]; then
    # So as scripts call it, and with an adapter from elsewhere.
    for _jar in "$LIB"/*-adapters-*.jar; do set -- "$@" --adapter-path "$_jar"; done
    set -- "$@" --format csv,json --json
  fi
  shift
  cp -R "$ROOT/examples/durham-2.23" "$_new/city" && add_export_read_before || return 1
  run_for_record -Xshare:auto "$@" && add_export_read_now || return 1
  run_for_record "-XX:DumpLoadedClassList=$_new/classes" "$@" || return 1
  # AOTClassLinking, where a Java knows it: lambdas are recorded as they are linked. Only the default
  # collector can record objects; the one that runs the program can load them.
  "$JAVA" $JVM_FLAGS -XX:+AOTClassLinking -XX:-UseSerialGC -XX:+UseG1GC -Xshare:dump \
    "-XX:SharedClassListFile=$_new/classes" "-XX:SharedArchiveFile=$_new/start" -cp "$CLASS_PATH"
}

# add_export_read_before: adds an export to $_new/city, and the adapter that counts it (Rehearsal), of
# which a build keeps what it counted. It is so long that two threads prove it, and some rows make no
# sense.
add_export_read_before() {
  mkdir -p "$_new/rehearsal/META-INF/services" "$_new/city/data/rehearsal" &&
    echo org.datainaction.cli.Rehearsal \
      >"$_new/rehearsal/META-INF/services/org.datainaction.spi.DepartmentAdapter" || return 1
  _export="$_new/city/data/rehearsal/calls.csv"
  echo received,arrived,priority,district,unit,cost >"$_export" && add_calls 200000 &&
    awk '{ print } /^exports:$/ { print "  - {dataset: rehearsal/calls, files: data/rehearsal/calls.csv, covers: 2026-10..2026-10}" }' \
      "$ROOT/examples/durham-2.23/sources.yaml" >"$_new/city/sources.yaml"
}

# add_calls N: adds so many rows to $_export, which repeat themselves.
add_calls() {
  awk -v rows="$1" 'BEGIN {
    while (i++ < rows) {
      hour = sprintf("2026-10-%02dT%02d:", i % 31 + 1, i % 24)
      arrived = i % 1000 ? hour 10 + i % 50 ":30" : i % 2000 ? "2026-09-01T00:00:00" : "soon"
      if (i % 5000 == 1) print "too few"
      print hour "0" i % 10 ":15," arrived "," i % 4 + 1 ",D" i % 9 ",U" i % 250 "," i % 70 ".5"
    }
  }' >>"$_export"
}

# add_export_read_now: lets that export grow, and adds another long one.
add_export_read_now() {
  add_calls 10000 || return 1
  _export="$_new/city/data/fire/fire-calls-long.csv"
  echo 'Call Number,Call Type,Received DtTm,On Scene DtTm,Battalion,Priority' >"$_export" &&
    awk 'BEGIN { while (i++ < 30000) { d = "09/" 10 + i % 20 "/2026 0" i % 9 + 1; print i ",\"Alarms\"," d ":10:2" i % 10 " PM," d ":15:2" i % 8 " PM,B0" i % 3 + 1 "," i % 3 + 1 } }' \
      >>"$_export"
}

# run_for_record FLAG ARGUMENT…: runs the command.
run_for_record() {
  _flag=$1
  shift
  "$JAVA" $JVM_FLAGS "$_flag" -cp "$CLASS_PATH" org.datainaction.cli.Main "$@"
}

# up_to_date: whether the built program is there and newer than everything it is made from, which are
# all modules but benchmarks and examples.
up_to_date() {
  [ -f "$STAMP" ] && [ -d "$LIB" ] || return 1
  set -- "$ROOT/bin/.common.sh" "$ROOT/pom.xml"
  for _module in "$ROOT"/*; do
    case ${_module##*/} in benchmarks | examples) continue ;; esac
    if [ -d "$_module/src/main" ]; then set -- "$@" "$_module"/pom.xml "$_module/src/main"; fi
  done
  # Not every find can quit; what it then says is no answer.
  if ! _newer=$(find "$@" -newer "$STAMP" -print -quit 2>/dev/null); then
    _newer=$(find "$@" -newer "$STAMP" -print 2>/dev/null | head -n 1)
  fi
  [ -z "$_newer" ]
}

# build_program: builds only what the command needs, without tests and gates, when it is not up to date.
build_program() {
  if up_to_date; then return 0; fi
  find_java jdk || return 1
  if [ -f "$STAMP" ]; then
    echo "Building (the sources have changed) …" >&2
  else
    echo "Building (first time only) …" >&2
  fi
  find_maven || return 1
  _log=$(mktemp) && _start=$(mktemp) || return 1
  # Jars of versions no longer used must not stay on the class path.
  rm -rf "$LIB" "$STAMP" "$PROGRAM"/start-* "$PROGRAM"/.start.*
  if (cd "$ROOT" && "$MAVEN" -B -ntp -q -T 1C -pl cli -am -Dquick -Dmaven.test.skip=true package) \
    >"$_log" 2>&1 </dev/null; then
    touch -r "$_start" "$STAMP"
    rm -f "$_log" "$_start"
    return 0
  fi
  cat "$_log" >&2
  rm -f "$_log" "$_start"
  echo "The build failed; see above." >&2
  return 1
}

BENCH="$ROOT/benchmarks/target/bench"

# build_benchmarks: builds what measures the program, in $BENCH, when it is not up to date.
build_benchmarks() {
  if [ -f "$BENCH/.built" ] &&
    [ -z "$(cd "$ROOT" && find pom.xml ./*/pom.xml ./*/src/main -newer "$BENCH/.built" 2>/dev/null | head -n 1)" ]; then
    return 0
  fi
  find_java jdk && find_maven || return 1
  echo "Building the benchmarks …" >&2
  rm -rf "$BENCH"
  (cd "$ROOT" && "$MAVEN" -B -ntp -q -Dquick -Dmaven.test.skip=true -Prace -pl benchmarks -am package) \
    </dev/null >&2 && touch "$BENCH/.built"
}
