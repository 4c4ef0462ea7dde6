import { bridge } from '#renderer/ui/bridge/bridge.ts'

/** Another window on the same committee; it opens at the place that was shown last, which is this one. */
export function openAnotherWindow(): void {
  void bridge().invoke('window.open-another', {})
}
