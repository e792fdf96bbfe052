#!/bin/sh
# A small register of children, all of them invented: two lists taken in, compared, and counted.
#
#     PROBANDA=.venv/bin/probanda sh examples/children.sh build/children
set -eu
register=$1
lists=$(dirname "$0")/children
here=${PROBANDA:-probanda}
rm -rf "$register" "$register.keys"
$here trace open "$register" --by example >/dev/null
$here trace import "$register" "$lists/sought.csv" --by example --share \
  --consent "invented: no child stands behind this list" >/dev/null
$here trace import "$register" "$lists/found.csv" --by example \
  --consent "invented: no child stands behind this list" >/dev/null
echo "Tracing, with two lists of invented children: S are sought, F are found."
$here trace match "$register" --by example --most 6
