/** The ways in which every screen is looked at. */
export const widths = [320, 768, 1280];
export const languages = ["ja", "en"];
export const schemes = ["light", "dark"];
