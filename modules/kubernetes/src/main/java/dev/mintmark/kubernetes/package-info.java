/// The room for Kubernetes clusters: sees their pods, workloads and releases, makes debug copies in
/// them, and rolls back.
///
/// **In this room** everything that knows Fabric8; only sources, their discovery, their settings and their hosts of copies
/// and places of rollbacks are for others.
/// **Not in this room** what several sources mean together; that is concluded in `fleet`.
/// **May use** `domain`, the ports of `fleet` and `change`, Fabric8 and Jackson. **Used by** `app`, which wires it.
/// **Start reading at** [KubernetesSources], then [KubernetesSource].
package dev.mintmark.kubernetes;
