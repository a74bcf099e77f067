namespace Tidu.Engine.Populations;

/// <summary>Collects yes and no, row by row.</summary>
/// <param name="rows">How many rows to expect, where that is known: then no memory is moved.</param>
public sealed class TruthColumnBuilder(int rows = 0)
{
    private byte[] _codes = new byte[FactColumn.Padded(rows)];

    /// <summary>How many rows there are so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds a row; null is missing.</summary>
    public void Add(bool? value)
    {
        if (Rows == _codes.Length)
        {
            Array.Resize(ref _codes, Math.Max(FactColumn.Padding, _codes.Length * 2));
        }

        _codes[Rows++] = value switch { false => 0, true => 1, null => 2 };
    }

    /// <summary>Adds a row from its text: true, false, or nothing for missing. What is neither is added as missing and said.</summary>
    public CellProblem? AddText(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        bool? value = text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false : null;
        Add(value);
        return value is null && text.Length > 0 ? CellProblem.NotTruth : null;
    }

    /// <summary>The column of all rows added.</summary>
    public TruthColumn Build()
    {
        var length = FactColumn.Padded(Rows);
        if (_codes.Length != length)
        {
            Array.Resize(ref _codes, length);
        }

        _codes.AsSpan(Rows).Fill(2);
        return new TruthColumn(_codes, Rows);
    }
}
