export const homeTexts = {};
