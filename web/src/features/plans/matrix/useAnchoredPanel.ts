import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

const width = 404;
const gap = 9;
const margin = 8;

/** Places a panel beside a cell, inside the window, and moves the focus into it; a press outside closes it. */
export function useAnchoredPanel(panel: RefObject<HTMLDivElement | null>, anchor: DOMRect, onClose: () => void) {
  const top = useTop(panel, anchor);
  const onRight = anchor.right + gap + width + margin <= window.innerWidth;
  const left = onRight ? anchor.right + gap : Math.max(margin, anchor.left - gap - width);

  useLeaving(panel, onClose);

  return {
    panel: { top, left, width },
    side: onRight ? ("left" as const) : ("right" as const),
    arrow: { top: Math.max(10, anchor.top - top + anchor.height / 2 - 5) },
  };
}

/** The focus goes in once, to a field that asks for it before the panel itself; a press outside leaves. */
function useLeaving(panel: RefObject<HTMLDivElement | null>, onClose: () => void) {
  const leave = useRef(onClose);
  useEffect(() => {
    leave.current = onClose;
  });
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      if (!panel.current?.contains(event.target as Node)) leave.current();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [panel]);
}

/** Level with the cell; higher where the panel, as it grows with its sources, would leave the window. */
function useTop(panel: RefObject<HTMLDivElement | null>, anchor: DOMRect): number {
  const wanted = anchor.top - 16;
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    const measure = () => setHeight(element.offsetHeight);
    measure();
    const grown = new ResizeObserver(measure);
    grown.observe(element);
    return () => grown.disconnect();
  }, [panel]);
  return Math.max(margin, Math.min(wanted, window.innerHeight - height - margin));
}

const stopsInside = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled)";

/** Tab goes round inside the panel; Esc leaves it. */
export function keepInside(event: KeyboardEvent, panel: HTMLElement | null) {
  const stops = [...(panel?.querySelectorAll<HTMLElement>(stopsInside) ?? [])];
  const first = stops[0];
  const last = stops[stops.length - 1];
  const here = document.activeElement;
  const leaving = event.shiftKey ? here === first || here === panel : here === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
