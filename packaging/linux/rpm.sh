# The .rpm, of the same folders as the .deb.

make_rpm() {
    local tree=$target/stage/rpm file
    say "The .rpm"
    command -v rpmbuild > /dev/null || fail "The .rpm needs rpmbuild (Debian's and Fedora's package: rpm, rpm-build)."
    rm -rf "$tree"
    mkdir -p "$tree/root/usr/lib/mintmark" "$tree/root/usr/bin"
    cp -a "$stage"/{app,archives,bin,runtime} "$tree/root/usr/lib/mintmark/"
    cp -a "$stage/share" "$tree/root/usr/share"
    ln -s ../lib/mintmark/bin/mintmark "$tree/root/usr/bin/mintmark"
    find "$tree/root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    rpmbuild -bb --quiet --buildroot "$tree/buildroot" --define "_topdir $tree" --define "_rpmdir $target" \
        --define "_build_name_fmt %{name}-%{version}-%{release}.%{arch}.rpm" --define "laid_out $tree/root" \
        --define "mintmark_version ${version%-SNAPSHOT}" \
        --define "mintmark_release $([ "$version" = "${version%-SNAPSHOT}" ] && echo 1 || echo 0.snapshot)" \
        --define "use_source_date_epoch_as_buildtime 1" --define "_buildhost mintmark" "$here/linux/mintmark.spec"
    ls -t "$target"/*.rpm | head -n 1
}
