using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>One row of the columns of a population.</summary>
internal sealed class ColumnRow(IReadOnlyList<FactColumn?> columns) : IRowFacts
{
    /// <summary>Which row.</summary>
    public int Row { get; set; }

    /// <inheritdoc/>
    public Rational? Number(int input) => (columns[input] as NumberColumn)?[Row];

    /// <inheritdoc/>
    public bool? Truth(int input) => (columns[input] as TruthColumn)?[Row];
}
