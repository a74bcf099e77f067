import { call } from "@/shared/api/client";

/** Ends the session, also when the server no longer knows it. The page is loaded anew: nothing that was read stays in memory for the next person. */
export async function logOut(): Promise<void> {
  await call("DELETE", "/api/session").catch(() => undefined);
  window.location.replace("/login");
}
