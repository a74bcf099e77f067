import type { ThemeConfig } from "antd";

const stack = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** Ant Design in the product's look; the same values stand in shared/ui/tokens.css for our own components. */
export const theme: ThemeConfig = {
  cssVar: { key: "tidu" },
  token: {
    colorPrimary: "#1d4ed8",
    // The palette's own hover colour is too light for white text on it.
    colorPrimaryHover: "#3061e0",
    colorLink: "#1d4ed8",
    colorLinkHover: "#3061e0",
    colorText: "#1f2937",
    colorTextSecondary: "#4b5563",
    colorTextTertiary: "#5f6875",
    colorTextDescription: "#5f6875",
    colorTextPlaceholder: "#6b7280",
    colorBorder: "#cdd4de",
    colorBorderSecondary: "#e2e6ec",
    colorSplit: "#e2e6ec",
    colorBgLayout: "#f3f5f8",
    colorError: "#c93636",
    borderRadius: 4,
    borderRadiusLG: 6,
    borderRadiusSM: 3,
    controlHeight: 32,
    fontFamily: stack,
    fontSize: 14,
    boxShadow: "0 8px 24px rgba(16, 24, 40, 0.16)",
    boxShadowSecondary: "0 8px 24px rgba(16, 24, 40, 0.16)",
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    // Tables as dense everywhere as the matrix and the ranking.
    Table: {
      headerBg: "#f5f7fa",
      headerColor: "#4b5563",
      headerSplitColor: "transparent",
      fontWeightStrong: 400,
      cellFontSize: 13,
      cellFontSizeSM: 13,
      cellPaddingBlockSM: 7,
    },
    Drawer: { paddingLG: 16 },
  },
};
