# The archive: one folder that runs from wherever it is unpacked.

make_archive() {
    local file=$target/mintmark-$version-$platform.tar.gz
    say "The archive"
    tar -C "$target/stage" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu \
        --transform "s:^mintmark:mintmark-$version:" -cf - mintmark | gzip -n -6 > "$file"
    echo "$file"
}
