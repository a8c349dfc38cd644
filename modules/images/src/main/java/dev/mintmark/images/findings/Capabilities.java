package dev.mintmark.images.findings;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads the extended attribute `security.capability` (`struct vfs_cap_data` of linux/capability.h).
final class Capabilities {

    private static final List<String> NAMES =
            List.of("cap_chown", "cap_dac_override", "cap_dac_read_search", "cap_fowner",
            "cap_fsetid", "cap_kill", "cap_setgid", "cap_setuid", "cap_setpcap", "cap_linux_immutable",
            "cap_net_bind_service", "cap_net_broadcast", "cap_net_admin", "cap_net_raw", "cap_ipc_lock", "cap_ipc_owner",
            "cap_sys_module", "cap_sys_rawio", "cap_sys_chroot", "cap_sys_ptrace", "cap_sys_pacct", "cap_sys_admin",
            "cap_sys_boot", "cap_sys_nice", "cap_sys_resource", "cap_sys_time", "cap_sys_tty_config", "cap_mknod",
            "cap_lease", "cap_audit_write", "cap_audit_control", "cap_setfcap", "cap_mac_override", "cap_mac_admin",
            "cap_syslog", "cap_wake_alarm", "cap_block_suspend", "cap_audit_read", "cap_perfmon", "cap_bpf",
            "cap_checkpoint_restore");
    private static final int SHORTEST = 12;
    private static final int WITH_UPPER_HALF = 20;

    private Capabilities() {}

    /// The names of the permitted and inheritable capabilities; none of what is no such attribute.
    static List<String> permitted(String hexadecimal) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hexadecimal);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        if (bytes.length < SHORTEST) {
            return List.of();
        }
        var words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var set = Integer.toUnsignedLong(words.getInt(4) | words.getInt(8));
        if (bytes.length >= WITH_UPPER_HALF) {
            set |= Integer.toUnsignedLong(words.getInt(12) | words.getInt(16)) << 32;
        }
        var names = new ArrayList<String>();
        for (var bit = 0; bit < Long.SIZE; bit++) {
            if ((set >>> bit & 1) != 0) {
                names.add(bit < NAMES.size() ? NAMES.get(bit) : "capability " + bit);
            }
        }
        return names;
    }
}
