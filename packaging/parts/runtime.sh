# The runtime: of the JDK only the modules that the program and its libraries name, as jdeps tells, and those that it finds
# by name while it runs.

# jdk.crypto.cryptoki, jdk.localedata and the like are left out on purpose: nothing asks for them.
by_name=jdk.net,jdk.charsets

link_runtime() {
    local modules
    say "The runtime"
    modules=$("$JAVA_HOME/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps --recursive \
        --class-path "$stage/app/lib/*" "$stage/app/mintmark.jar")
    "$JAVA_HOME/bin/jlink" --add-modules "$modules,$by_name" --strip-debug --no-header-files --no-man-pages \
        --output "$stage/runtime"
    # Tools and libraries of Java that an operator's program never calls.
    find "$stage/runtime/bin" -mindepth 1 ! -name java -delete
    rm -f "$stage"/runtime/lib/{jexec,jrt-fs.jar,classlist,libsplashscreen.so,psfont*}
}
