/** A PNG of an element as it stands, twice as fine as the screen. Parts marked data-picture-only appear only here and on paper.
    The element is copied with the page's own styles into an SVG, which the browser draws on a canvas: nothing leaves the page,
    and no script other than ours takes part. */
export async function pictureOf(element: HTMLElement, fineness = 2): Promise<Blob> {
  // As wide as the window: the copy's media queries are asked about the picture's width.
  const width = window.innerWidth;
  const sheet = document.createElement("div");
  sheet.setAttribute("data-picture", "");
  sheet.style.cssText = `box-sizing:border-box;width:${width}px;padding:12px 16px;background:#f3f5f8`;
  sheet.append(copyOf(element));
  const height = measure(sheet, width);

  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(sheet, width, height))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * fineness;
  canvas.height = height * fineness;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** Hands a file to the browser's download. */
export function saveAs(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A copy that shows what the original shows: chosen options and scrolled tables stay as they are. */
function copyOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  const originals = element.querySelectorAll("select");
  copy.querySelectorAll("select").forEach((select, index) => {
    const chosen = originals[index]?.selectedIndex ?? 0;
    for (const [position, option] of [...select.options].entries())
      option.toggleAttribute("selected", position === chosen);
  });
  return copy;
}

function measure(sheet: HTMLElement, width: number): number {
  const host = document.createElement("div");
  host.style.cssText = `position:absolute;left:-${width * 2}px;top:0;width:${width}px`;
  host.append(sheet);
  document.body.append(host);
  const height = Math.ceil(sheet.getBoundingClientRect().height);
  host.remove();
  return height;
}

function asSvg(sheet: HTMLElement, width: number, height: number): string {
  const xhtml = "http://www.w3.org/1999/xhtml";
  const page = document.implementation.createDocument(xhtml, "body");
  const body = page.documentElement;
  const style = page.createElementNS(xhtml, "style");
  style.textContent = styleText();
  body.setAttribute("class", document.body.className);
  body.append(style, page.importNode(sheet, true));
  const content = new XMLSerializer().serializeToString(body);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${content}</foreignObject></svg>`;
}

function styleText(): string {
  const rules: string[] = [];
  for (const sheet of document.styleSheets) {
    try {
      for (const rule of sheet.cssRules) rules.push(rule.cssText);
    } catch {
      // A sheet of another origin (a browser extension's) may not be read, and is none of ours.
    }
  }
  return rules.join("\n");
}
