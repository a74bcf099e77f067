namespace Tidu.Engine.Packs;

/// <summary>A pack as the caller read it from wherever it is kept.</summary>
/// <param name="Path">Named in problems as it is given here; its file stem is compared with the pack's id.</param>
/// <param name="Content">The bytes as stored: UTF-8, with or without a byte order mark.</param>
public sealed record PackFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A pack given as text.</summary>
    public static PackFile FromText(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
}
