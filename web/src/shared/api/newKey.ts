/** A key for one act of the user. Not crypto.randomUUID: that is missing on plain http in an intranet and before Chrome 92. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
