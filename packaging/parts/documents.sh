# What lies around the program: licences, bill of materials, completion, icons, entry for the desktop.

lay_out_documents() {
    mkdir -p "$stage/share/doc/mintmark" "$stage/share/applications" "$stage/share/icons/hicolor/scalable/apps" \
        "$stage/share/bash-completion/completions"
    install -m 644 LICENSE "$stage/share/doc/mintmark/LICENSE"
    cp -RL "$stage/runtime/legal" "$stage/share/doc/mintmark/java"
    rm -rf "$stage/runtime/legal"
    install -m 644 assets/fonts/*-OFL.txt "$stage/share/doc/mintmark/"
    install -m 644 "$here/linux/mintmark.desktop" "$stage/share/applications/"
    install -m 644 assets/icons/mintmark.svg "$stage/share/icons/hicolor/scalable/apps/mintmark.svg"
    "$stage/bin/mintmark" completion > "$stage/share/bash-completion/completions/mintmark"
}
