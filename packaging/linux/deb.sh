# The .deb: everything under /usr/lib/mintmark, what the desktop looks for where it looks for it.

make_deb() {
    local tree=$target/stage/deb file architecture
    say "The .deb"
    architecture=$(dpkg --print-architecture)
    file=$target/mintmark_${version/-SNAPSHOT/~snapshot}_$architecture.deb
    rm -rf "$tree"
    mkdir -p "$tree/usr/lib/mintmark" "$tree/usr/bin" "$tree/usr/share" "$tree/DEBIAN"
    cp -a "$stage"/{app,archives,bin,runtime} "$tree/usr/lib/mintmark/"
    cp -a "$stage"/share/. "$tree/usr/share/"
    ln -s ../lib/mintmark/bin/mintmark "$tree/usr/bin/mintmark"
    sed -e "s/@VERSION@/${version/-SNAPSHOT/~snapshot}/" -e "s/@ARCHITECTURE@/$architecture/" \
        -e "s/@SIZE@/$(du -sk --apparent-size "$tree/usr" | cut -f 1)/" "$here/linux/control" > "$tree/DEBIAN/control"
    (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$tree/DEBIAN/md5sums"
    find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb --root-owner-group -Zzstd --build "$tree" "$file" > /dev/null
    echo "$file"
}
