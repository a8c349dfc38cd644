/// The way to an API server: kubeconfig files, credentials, requests with deadlines, and what can go wrong.
///
/// **In this room** contexts, exec plugins, Fabric8's HTTP client, and failures turned into problems.
/// **Not in this room** what is asked for and what the answers mean.
/// **May use** `domain` and Fabric8. **Used by** `feeds`, `typed`, `inside`, `copy` and the sources.
/// **Start reading at** [ApiServer], then [Kubeconfigs].
package dev.mintmark.kubernetes.access;
