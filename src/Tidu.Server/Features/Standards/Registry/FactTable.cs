using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Used facts of enterprises as columns: rows in the order in which enterprises were added.</summary>
internal sealed class FactTable
{
    private readonly FactColumn[] _columns;

    private FactTable(FactLayout layout, FactColumn[] columns) => (Layout, _columns) = (layout, columns);

    public FactLayout Layout { get; }

    /// <summary>The columns of a standard's inputs, in their order.</summary>
    public IReadOnlyList<FactColumn?> ColumnsOf(CompiledStandard standard) => Array.ConvertAll(Layout.Places[standard], place => (FactColumn?)_columns[place]);

    /// <summary>The inputs of one row, for exact evaluation.</summary>
    public IRowFacts RowOf(CompiledStandard standard, int row) => new TableRow(ColumnsOf(standard), row);

    /// <summary>A number of a row by its place in the layout; NaN where it is missing or no number.</summary>
    public double NumberAt(int place, int row) => (_columns[place] as NumberColumn)?[row]?.ToDouble() ?? double.NaN;

    private sealed class TableRow(IReadOnlyList<FactColumn?> columns, int row) : IRowFacts
    {
        public Rational? Number(int input) => (columns[input] as NumberColumn)?[row];

        public bool? Truth(int input) => (columns[input] as TruthColumn)?[row];
    }

    /// <summary>Takes records enterprise by enterprise, those of one by day ascending, and keeps of every fact what counts.</summary>
    public sealed class Builder
    {
        private const byte None = byte.MaxValue;

        private readonly FactLayout _layout;
        private readonly NumberColumnBuilder?[] _numbers;
        private readonly TruthColumnBuilder?[] _truths;
        private readonly decimal[] _values;
        private readonly byte[] _ranks;

        public Builder(FactLayout layout, int rows)
        {
            _layout = layout;
            _numbers = [.. layout.Slots.Select(slot => slot.IsTruth ? null : new NumberColumnBuilder(rows: rows))];
            _truths = [.. layout.Slots.Select(slot => slot.IsTruth ? new TruthColumnBuilder(rows) : null)];
            _values = new decimal[layout.Slots.Count];
            _ranks = new byte[layout.Slots.Count];
            Array.Fill(_ranks, None);
        }

        /// <summary>Takes a record of the present enterprise.</summary>
        public void Add(int year, FactSource source, ReadOnlySpan<byte> values)
        {
            var json = new Utf8JsonReader(values);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var entry = _layout.Find(json.ValueSpan);
                json.Read();
                if (entry is null || entry.PlaceOf(year) is var place && place < 0)
                {
                    continue;
                }

                var rank = entry.Ranks[(int)source];
                if (rank <= _ranks[place] && ValueOf(ref json, entry.Fact) is { } value)
                {
                    (_ranks[place], _values[place]) = (rank, value);
                }
            }
        }

        /// <summary>Ends the present enterprise: what the registry knows itself comes before its records.</summary>
        public void End(RegistryEnterprise enterprise, DateOnly day)
        {
            foreach (var place in _layout.Derived)
            {
                if (DerivedFacts.Of(_layout.Slots[place].StoredId, enterprise, day) is { } own)
                {
                    (_ranks[place], _values[place]) = (0, NumberOf(own));
                }
            }

            for (var place = 0; place < _ranks.Length; place++)
            {
                var known = _ranks[place] != None;
                _truths[place]?.Add(known ? _values[place] != 0 : null);
                _numbers[place]?.Add(known ? _values[place] : null);
                _ranks[place] = None;
            }
        }

        public FactTable Build() => new(_layout, [.. _layout.Slots.Select((slot, place) => (FactColumn?)_truths[place]?.Build() ?? _numbers[place]!.Build())]);

        private static decimal NumberOf(FactValue value) => value.Number ?? (value.Truth is { } truth ? (truth ? 1 : 0) : value.Date!.Value.DayNumber);

        /// <summary>Null where the record's value is of another kind than the fact.</summary>
        private static decimal? ValueOf(ref Utf8JsonReader json, FactDefinition fact) => json.TokenType switch
        {
            JsonTokenType.True or JsonTokenType.False => fact.Unit == FactUnit.YesNo ? (json.TokenType == JsonTokenType.True ? 1 : 0) : null,
            JsonTokenType.Number => fact.Unit is not (FactUnit.YesNo or FactUnit.Date or FactUnit.Code) && json.TryGetDecimal(out var number) ? number : null,
            JsonTokenType.String when fact.Unit == FactUnit.Date => DayOf(json.ValueSpan),
            JsonTokenType.String when fact.Unit == FactUnit.Code => CodeOf(json.GetString()!, fact),
            _ => null,
        };

        private static decimal? DayOf(ReadOnlySpan<byte> text) =>
            DateOnly.TryParseExact(Encoding.UTF8.GetString(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

        private static decimal? CodeOf(string code, FactDefinition fact)
        {
            for (var place = 0; place < fact.Codes.Count; place++)
            {
                if (fact.Codes[place].Code == code)
                {
                    return place;
                }
            }

            return null;
        }
    }
}
