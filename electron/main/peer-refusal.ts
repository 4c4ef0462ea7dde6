/** The part of Electron's WebContents that says by which way peer connections go. */
export type Peering = { setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void }

/** Peer connections obey no policy of a page: without UDP they are left with a proxy that is not there. */
export const refusePeers = (contents: Peering): void => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
