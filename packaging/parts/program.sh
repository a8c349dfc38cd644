# The program: its jars for this platform alone, with their native libraries beside them, and the launcher.

lay_out_program() {
    say "The program for $platform"
    mkdir -p "$stage/app" "$stage/bin"
    "$JAVA_HOME/bin/java" --class-path "$root/app/target/lib/*" "$here/parts/Trim.java" app/target "$stage/app" "$platform" "$SOURCE_DATE_EPOCH"
    install -m 644 app/start.sh "$stage/app/start.sh"
    install -m 755 "$here/linux/mintmark" "$stage/bin/mintmark"
}

# Archives of classes hold the times of the jars they were made from, so times are set before and kept by every package.
settle_times() {
    chmod -R u+w,go-w,a+rX "$stage"
    find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}
