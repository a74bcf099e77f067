using System.Text;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Remembers credit codes and the row in which each stood first.</summary>
public sealed class CodeRegister
{
    private readonly Dictionary<UInt128, int> _rows = [];
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);

    /// <summary>The row in which the code stood before; null where this is its first, which is then remembered.</summary>
    public int? Before(ReadOnlySpan<byte> code, int row)
    {
        if (CreditCode.Packed(code) is { } packed)
        {
            return _rows.TryAdd(packed, row) ? null : _rows[packed];
        }
        var text = Encoding.UTF8.GetString(code);
        return _others.TryAdd(text, row) ? null : _others[text];
    }
}
