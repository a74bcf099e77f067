namespace Tidu.Engine;
internal static class Placeholder;
