# Shared by ./dienhinh and ./test: what a build needs, and one build at a time. Sourced, with $root set.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
state=$root/artifacts/state

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 3; }

# Runs a step with its output in a log; the log is shown only when the step fails.
logged() {
    local what=$1 log=$state/$2.log
    shift 2
    if ! "$@" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        stop "$what không thành công; toàn bộ nhật ký: $log"
    fi
}

install_packages() {
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        stop "Thiếu $*; hãy cài bằng quyền quản trị: apt-get install $*"
    fi
    say "Đang cài $* …"
    logged "Cập nhật danh mục gói" apt-update apt-get update
    DEBIAN_FRONTEND=noninteractive logged "Cài $*" apt-install apt-get install -y --no-install-recommends "$@"
}

has_icu() {
    compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib*/libicuuc.so.*' >/dev/null ||
        compgen -G '/usr/local/lib/libicuuc.so.*' >/dev/null || [ "$(uname -s)" = Darwin ]
}

# Vietnamese order and number formats need ICU; without it .NET would sort and print them wrongly.
require_tools() {
    mkdir -p "$state"
    command -v dotnet >/dev/null || stop "Thiếu .NET SDK 10: hãy cài theo https://dotnet.microsoft.com/download rồi chạy lại."
    # libicu-dev and not libicuNN: the number differs from one Debian to the next.
    has_icu || install_packages libicu-dev
}

# The native libraries and fonts of eng/native, again whenever its lock file changes.
require_native() {
    local native=$root/eng/native
    if [ -d "$native/node_modules" ] && cmp -s "$native/package-lock.json" "$state/package-lock.json"; then return; fi
    command -v npm >/dev/null || install_packages nodejs npm
    say "Đang tải thư viện đi kèm (npm ci) …"
    logged "npm ci" npm-ci npm ci --prefix "$native" --no-audit --no-fund
    cp "$native/package-lock.json" "$state/package-lock.json"
}

# One line that changes whenever a file that the build reads is added, removed or touched.
source_stamp() {
    (cd "$root" && find src eng data/templates Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols.txt "$@" \
        -name node_modules -prune -o \( -type f -printf '%p %s %T@\n' \) 2>/dev/null | LC_ALL=C sort | sha256sum | cut -c1-64)
}

is_built() { [ -f "$state/$1.stamp" ] && [ "$(cat "$state/$1.stamp")" = "$2" ]; }

# build NAME STAMP STEP: takes a step that builds, under a lock, so that two starts at once make one build.
build() {
    local name=$1 stamp=$2 step=$3
    exec 9>"$state/build.lock"
    flock 9
    if ! is_built "$name" "$stamp"; then
        require_native
        say "Đang dựng chương trình …"
        rm -f "$state/$name.stamp"
        "$step"
        printf '%s' "$stamp" >"$state/$name.stamp"
    fi
    flock -u 9
    exec 9>&-
}

dotnet_quietly() { logged "Dựng chương trình" build dotnet "$@" -c Release -v q -clp:ErrorsOnly --disable-build-servers; }

# Everything, for the tests.
build_solution() { dotnet_quietly build "$root/DienHinh.sln"; }

# The program as people run it, in artifacts/program.
build_program() {
    local project=$root/src/ReportApi/ReportApi.csproj
    # Compiled ahead for this machine a command starts in half the time. Where that compiler cannot be had the program is the same, only slower.
    local ahead=(--use-current-runtime -p:SelfContained=false -p:PublishReadyToRun=true)
    dotnet restore "$project" "${ahead[@]}" -v q --disable-build-servers >"$state/restore.log" 2>&1 || ahead=()
    # A program that still runs keeps its files: they are unlinked here, never overwritten in place.
    rm -rf "$root/artifacts/program"
    dotnet_quietly publish "$project" "${ahead[@]}" -o "$root/artifacts/program"
    build_native || say "Không dựng được bản mã máy của lệnh ingest (nhật ký: $state/native.log); chương trình vẫn chạy đủ, chỉ nạp tệp chậm hơn."
}

# What takes files in and reads them, as machine code, beside the program. Needs a C compiler to link with.
build_native() {
    if ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
        [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
        # In a shell of its own: without them the program is only slower.
        (install_packages gcc libc6-dev) || return 1
    fi
    local made=$root/artifacts/native
    dotnet publish "$root/src/Intake/Intake.csproj" -p:AheadOfTime=true --use-current-runtime -o "$made" -c Release -v q -clp:ErrorsOnly --disable-build-servers >"$state/native.log" 2>&1 || return 1
    mv "$made/DienHinh.Intake" "$root/artifacts/program/dienhinh-intake"
    rm -rf "$made"
}
