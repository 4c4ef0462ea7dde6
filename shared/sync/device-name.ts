/** The name of a profile's device in clocks and events: 1 to 36 letters or digits. */
export const deviceName = (profileId: string): string => profileId.replaceAll(/[^0-9a-zA-Z]/g, '').slice(0, 36)
