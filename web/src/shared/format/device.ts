const browsers: readonly [RegExp, string][] = [
  [/Edg\/(\d+)/, "Edge"],
  [/QQBrowser\/(\d+)/, "QQ"],
  [/MicroMessenger\/(\d+)/, "WeChat"],
  [/Firefox\/(\d+)/, "Firefox"],
  [/Chrome\/(\d+)/, "Chrome"],
  [/Version\/(\d+).*Safari/, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/Windows NT/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Chrome 126 · Windows" of what a browser says it is; null where it says nothing known. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = browsers.find(([mark]) => mark.test(userAgent));
  const system = systems.find(([mark]) => mark.test(userAgent))?.[1];
  const name = browser && `${browser[1]} ${userAgent.match(browser[0])?.[1] ?? ""}`.trim();
  return [name, system].filter(Boolean).join(" · ") || null;
}
