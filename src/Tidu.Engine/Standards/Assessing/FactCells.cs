using System.Text;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Takes the cells of one column of a chunk, row by row.</summary>
internal sealed class FactCells
{
    private readonly NumberColumnBuilder? _numbers;
    private readonly TruthColumnBuilder? _truths;
    private readonly byte[][] _codes;
    private readonly bool _isDate;
    private readonly CellRule _rule;
    private readonly bool _isSimple;
    private readonly bool _mayBeNegative;

    public FactCells(CompiledInput input, int rows)
    {
        _rule = RuleOf(input.Fact);
        _isSimple = _rule is { Minimum: null or 0, Maximum: null };
        _mayBeNegative = _rule.Minimum is null;
        _isDate = input.Fact.Unit == FactUnit.Date;
        _codes = [.. input.Fact.Codes.Select(code => Encoding.UTF8.GetBytes(code.Code))];
        _truths = input.Fact.Unit == FactUnit.YesNo ? new TruthColumnBuilder(rows) : null;
        _numbers = _truths is null ? new NumberColumnBuilder(_rule, rows) : null;
    }

    /// <summary>What numbers a fact can have. People and pieces are never negative, also where the dictionary does not say so.</summary>
    public static CellRule RuleOf(FactDefinition fact) =>
        new(fact.IsWhole, fact.Minimum ?? (fact.Unit is FactUnit.Count or FactUnit.Persons ? 0 : null), fact.Maximum);

    public FactColumn Build() => _truths is { } truths ? truths.Build() : _numbers!.Build();

    public void AddMissing()
    {
        _truths?.Add(null);
        _numbers?.Add(null);
    }

    /// <summary>Adds a cell; what is no value of the fact is added as missing and said.</summary>
    public FactProblemKind? Add(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && (text[0] <= ' ' || text[^1] <= ' '))
        {
            text = text.Trim(" \t"u8);
        }
        if (text.IsEmpty)
        {
            AddMissing();
            return null;
        }
        if (_truths is not null)
        {
            return AddTruth(text);
        }
        if (_codes.Length > 0)
        {
            return AddCode(text);
        }
        if (_isDate)
        {
            var day = Day(text);
            _numbers!.Add(day);
            return day is null ? FactProblemKind.NotDate : null;
        }
        return AddNumber(text);
    }

    private FactProblemKind? AddTruth(ReadOnlySpan<byte> text)
    {
        bool? truth = text.SequenceEqual("true"u8) ? true : text.SequenceEqual("false"u8) ? false
            : Ascii.EqualsIgnoreCase(text, "true"u8) ? true : Ascii.EqualsIgnoreCase(text, "false"u8) ? false : null;
        _truths!.Add(truth);
        return truth is null ? FactProblemKind.NotTruth : null;
    }

    private FactProblemKind? AddCode(ReadOnlySpan<byte> text)
    {
        for (var place = 0; place < _codes.Length; place++)
        {
            if (text.SequenceEqual(_codes[place]))
            {
                _numbers!.Add(place);
                return null;
            }
        }
        _numbers!.Add(null);
        return FactProblemKind.NotCode;
    }

    private FactProblemKind? AddNumber(ReadOnlySpan<byte> text)
    {
        if (_isSimple && TryReadPlain(text, out var units, out var scale) && (units >= 0 || _mayBeNegative) && !(_rule.Whole && scale > 0))
        {
            _numbers!.AppendUnits(units, scale, null);
            return null;
        }
        return _numbers!.AddText(Encoding.UTF8.GetString(text)) is { } problem ? (FactProblemKind)(int)problem : null;
    }

    private static decimal? Day(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !TryReadPlain(text[..4], out var year, out _) || !TryReadPlain(text[5..7], out var month, out _)
            || !TryReadPlain(text[8..], out var day, out _) || year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month))
        {
            return null;
        }
        return new DateOnly((int)year, (int)month, (int)day).DayNumber;
    }

    /// <summary>Up to 15 digits with an optional sign and point, which most numbers are; units are whole numbers of 10^-scale.</summary>
    private static bool TryReadPlain(ReadOnlySpan<byte> text, out double units, out int scale)
    {
        (units, scale) = (0, 0);
        var at = text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (text.Length - at is 0 or > 16)
        {
            return false;
        }
        long whole = 0;
        var (digits, point) = (0, -1);
        for (; at < text.Length; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit <= 9)
            {
                whole = whole * 10 + digit;
                digits++;
            }
            else if (text[at] == '.' && point < 0)
            {
                point = at;
            }
            else
            {
                return false;
            }
        }
        for (scale = point < 0 ? 0 : text.Length - 1 - point; scale > 0 && whole % 10 == 0; scale--)
        {
            whole /= 10;
        }
        units = text[0] == '-' ? -whole : whole;
        return digits is > 0 and <= 15;
    }
}
