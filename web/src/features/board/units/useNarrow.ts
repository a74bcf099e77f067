import { useSyncExternalStore } from "react";

const query = "screen and (max-width: 900px)";

function subscribe(changed: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}

/** On a phone the map becomes its table. */
export const useNarrow = () => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
