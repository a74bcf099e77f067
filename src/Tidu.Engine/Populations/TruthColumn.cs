namespace Tidu.Engine.Populations;

/// <summary>Yes and no of all rows, a byte each: 0 no, 1 yes, 2 missing.</summary>
public sealed class TruthColumn : FactColumn
{
    internal TruthColumn(byte[] codes, int rows)
        : base(rows) => Codes = codes;

    /// <summary>A byte per row: 0 no, 1 yes, 2 missing.</summary>
    public ReadOnlySpan<byte> Bytes => Codes.AsSpan(0, Rows);

    /// <summary>0 no, 1 yes, 2 missing.</summary>
    internal byte[] Codes { get; }

    /// <summary>A column from truths; null is missing.</summary>
    public static TruthColumn Of(IEnumerable<bool?> values)
    {
        var builder = new TruthColumnBuilder();
        foreach (var value in values)
        {
            builder.Add(value);
        }

        return builder.Build();
    }

    /// <summary>The truth of a row; null is missing.</summary>
    public bool? this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
            return Codes[row] switch { 0 => false, 1 => true, _ => null };
        }
    }
}
