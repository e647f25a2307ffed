#!/usr/bin/env bash
# PostgreSQL asks the questions of a dashboard: postgres_dashboard.sh FOLDER RUNS, the folder with the exported tables. A line for each: name, median ms, figure.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
tables=$1 runs=$2
bin=/usr/lib/postgresql/15/bin
[ -x "$bin/postgres" ] || bin=$(dirname "$(command -v postgres)")
data=$(mktemp -d)
# The server refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then chown postgres "$data"; as=(runuser -u postgres --); fi
stop() { "${as[@]}" "$bin/pg_ctl" -D "$data/db" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$data"; }
trap stop EXIT
cd "$data"
"${as[@]}" "$bin/initdb" -D "$data/db" -A trust -U race --no-sync > /dev/null
"${as[@]}" "$bin/pg_ctl" -D "$data/db" -w -l "$data/log" -o "-k $data -h '' -c shared_buffers=1GB -c work_mem=256MB -c maintenance_work_mem=512MB -c max_wal_size=8GB -c fsync=off" start > /dev/null
ask() { psql -X -q -h "$data" -U race -d postgres -v ON_ERROR_STOP=1 "$@"; }
ask <<SQL
create table exemplar (id int, unit text, district text, province text, year int, kind text, recognised int, commended int);
create table movement (exemplar int, movement text);
create table owner (exemplar int, owner text);
create table report (unit text, district text, province text, year int, expected int, received int);
\copy exemplar from '$tables/exemplar.csv' csv header
\copy movement from '$tables/movement.csv' csv header
\copy owner from '$tables/owner.csv' csv header
\copy report from '$tables/report.csv' csv header
create index on exemplar (year); create index on exemplar (district); create index on exemplar (province, year); create unique index on exemplar (id);
create index on movement (movement); create index on movement (exemplar); create index on owner (exemplar); create index on report (year);
vacuum analyze;
SQL
sed -n 's/^-- //p' "$here/dashboard.sql" | tail -n +2 | while read -r name; do
    question=$(grep -A1 -Fx -- "-- $name" "$here/dashboard.sql" | tail -1)
    for _ in $(seq "$((runs + 1))"); do echo "\\timing on"; echo "$question"; done | ask -At | awk -v name="$name" '
        /^Time:/ { times[n++] = $2; next } /^[0-9]/ { figure = $1 }
        END { k = 0; for (i = 1; i < n; i++) sorted[k++] = times[i] + 0; for (i = 0; i < k; i++) for (j = i + 1; j < k; j++) if (sorted[j] < sorted[i]) { t = sorted[i]; sorted[i] = sorted[j]; sorted[j] = t }
              printf "%s\t%.1f\t%s\n", name, sorted[int(k / 2)], figure }'
done
