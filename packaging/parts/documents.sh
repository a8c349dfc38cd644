# What lies around the program: licences, the bill of materials, completion, a page of the manual, the desktop's entry and icons.

lay_out_documents() {
    local doc=$stage/share/doc/mintmark man=$stage/share/man/man1 size
    mkdir -p "$doc" "$man" "$stage/share/applications" "$stage/share/metainfo" "$stage/share/bash-completion/completions"
    install -m 644 LICENSE assets/fonts/*-OFL.txt assets/fonts/*-MIT.txt "$doc/"
    install -m 644 LICENSE "$doc/copyright"
    cp -RL "$stage/runtime/legal" "$doc/java"
    rm -rf "$stage/runtime/legal"
    [ -f app/target/mintmark.cdx.json ] || fail "There is no bill of materials; leave MINTMARK_BUILT unset, or use -Ppackaging."
    install -m 644 app/target/mintmark.cdx.json "$doc/"
    "$JAVA_HOME/bin/java" -cp "app/target/lib/*" "$here/parts/Licences.java" "$doc/mintmark.cdx.json" app/target/lib "$doc"
    install -m 644 "$here/linux/mintmark.desktop" "$stage/share/applications/"
    install -m 644 "$here/linux/mintmark.metainfo.xml" "$stage/share/metainfo/dev.mintmark.Mintmark.metainfo.xml"
    for size in 16 24 32 48 64 128 256; do
        install -D -m 644 "assets/icons/mintmark-$size.png" "$stage/share/icons/hicolor/${size}x$size/apps/mintmark.png"
    done
    install -D -m 644 assets/icons/mintmark.svg "$stage/share/icons/hicolor/scalable/apps/mintmark.svg"
    "$stage/bin/mintmark" completion > "$stage/share/bash-completion/completions/mintmark"
    sed "s/@VERSION@/$version/" "$here/linux/mintmark.1" | gzip -n -9 > "$man/mintmark.1.gz"
}
