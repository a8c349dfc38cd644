# Archives of classes: what the window and what the commands load, read and linked beforehand. They are made by starting the
# program as its users do, so that it is what is packed that is tried.

training=

train() {
    JAVA_TOOL_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$training/$1.$((++trained)) -Dmintmark.exit.at-once=rehearsed" \
        HOME=$training/home XDG_DATA_HOME=$training/data XDG_CONFIG_HOME=$training/config XDG_CACHE_HOME=$training/cache \
        "$stage/bin/mintmark" "${@:2}" > "$training/out" 2> "$training/err" < /dev/null || true
}

train_window() {
    local window deadline=$((SECONDS + 600))
    train window demo &
    window=$!
    until grep -qs 'First frame' "$training/data/mintmark/mintmark.log"; do
        [ "$SECONDS" -lt "$deadline" ] || fail "The window drew no frame: $(cat "$training/err")"
        sleep 0.2
    done
    sleep 3
    # The script has become Java by exec.
    kill "$(pgrep -P "$window")"
    wait "$window" || true
}

make_archives() {
    local trained=0
    say "The archives of classes"
    training=$(mktemp -d)
    mkdir -p "$stage/archives" "$training/home"
    train commands --version
    train commands fleet --demo
    train commands fleet --demo -o json
    train commands service payments --demo
    train commands timeline --demo
    train commands sources --demo
    train commands rollback plan payments --demo --source demo/prod-eu --reason training
    train commands debug list --demo
    train commands audit list
    train commands fleet
    train commands history payments --demo
    train commands image docker-archive:nowhere
    train commands compare docker://127.0.0.1:1/from:1 docker://127.0.0.1:1/to:1 --only config
    train commands completion
    if [ -n "${DISPLAY-}" ]; then
        train_window
    elif command -v Xvfb > /dev/null; then
        Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$training/display" > /dev/null 2>&1 &
        local server=$!
        until [ -s "$training/display" ]; do sleep 0.1; done
        DISPLAY=:$(cat "$training/display") train_window
        kill "$server"
    else
        fail "The window's archive needs a display: install Debian's xvfb, or set DISPLAY."
    fi
    archive_classes commands -XX:TieredStopAtLevel=1
    archive_classes window
    rm -rf "$training"
    touch -d "@$SOURCE_DATE_EPOCH" "$stage/archives"/* "$stage/archives"
}

archive_classes() {
    local name=$1
    shift
    # One list of many: what several calls loaded, once, without the marks that belong to one call.
    sed 's/ id: [0-9]*$//' "$training/$name".[0-9]* | grep -v -e '^#' -e ' source: ' -e ' super: ' | awk '!seen[$0]++' \
        > "$training/$name.list"
    "$stage/runtime/bin/java" "$@" -XX:+UseSerialGC -Xshare:dump -Xlog:disable -Xlog:all=error:stderr \
        -XX:SharedClassListFile="$training/$name.list" -XX:SharedArchiveFile="$stage/archives/$name.jsa" \
        -jar "$stage/app/mintmark.jar"
}
