# The .rpm, by the same folders as the .deb.

make_rpm() {
    fail "The .rpm has no recipe yet."
}
