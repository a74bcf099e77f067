using System.Runtime.Intrinsics;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Up to sixteen bytes of text that are written in one step.</summary>
internal readonly struct ShortText
{
    public const int Longest = 16;

    public ShortText(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        text.CopyTo(bytes);
        (Bytes, Length) = (Vector128.Create<byte>(bytes), text.Length);
    }

    public Vector128<byte> Bytes { get; }

    public int Length { get; }
}
