using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>The relations between points and ranges that Allen named, as DMN 1.5 table 78 defines them. A point is the range of that point alone.</summary>
internal static class RangeFunctions
{
    private static readonly string[][] Points = [["point1", "point2"]];
    private static readonly string[][] Ranges = [["range1", "range2"]];
    private static readonly string[][] PointInRange = [["point", "range"], .. Ranges];
    private static readonly string[][] RangeWithPoint = [["range", "point"], .. Ranges];
    private static readonly string[][] Every = [.. Points, ["point", "range"], ["range", "point"], .. Ranges];

    public static readonly FeelFunction[] All =
    [
        .. Relation("before", Every, Before),
        .. Relation("after", Every, (left, right) => Before(right, left)),
        .. Relation("meets", Ranges, Meets),
        .. Relation("met by", Ranges, (left, right) => Meets(right, left)),
        .. Relation("overlaps", Ranges, (left, right) => Reaches(left, right) && Reaches(right, left)),
        .. Relation("overlaps before", Ranges, OverlapsBefore),
        .. Relation("overlaps after", Ranges, (left, right) => OverlapsBefore(right, left)),
        .. Relation("finishes", PointInRange, Finishes),
        .. Relation("finished by", RangeWithPoint, (left, right) => Finishes(right, left)),
        .. Relation("includes", RangeWithPoint, Includes),
        .. Relation("during", PointInRange, (left, right) => Includes(right, left)),
        .. Relation("starts", PointInRange, Starts),
        .. Relation("started by", RangeWithPoint, (left, right) => Starts(right, left)),
        .. Relation("coincides", [.. Points, .. Ranges], Coincides),
    ];

    private static IEnumerable<FeelFunction> Relation(string name, string[][] ways, Func<FeelRange, FeelRange, bool> holds) =>
        ways.Select(parameters => new FeelFunction(name, parameters, 2, false, arguments =>
            As(parameters[0], arguments.One(0)) is { } left && As(parameters[1], arguments.One(1)) is { } right && Comparable(left, right)
                ? FeelValue.Of(holds(left, right))
                : FeelValue.Null));

    /// <summary>A value as what its parameter's name asks for; null where it is not that.</summary>
    private static FeelRange? As(string parameter, FeelValue value) =>
        parameter.StartsWith("range", StringComparison.Ordinal) ? value as FeelRange :
        FeelRanges.IsEnd(value) ? new FeelRange(value, true, value, true) : null;

    private static bool Comparable(FeelRange left, FeelRange right) =>
        FeelComparison.Order(left.Start.IsNull ? left.End : left.Start, right.Start.IsNull ? right.End : right.Start) is not null;

    private static bool Before(FeelRange left, FeelRange right) =>
        EndToStart(left, right) is var order && (order < 0 || (order == 0 && !(left.EndIncluded && right.StartIncluded)));

    private static bool Meets(FeelRange left, FeelRange right) => left.EndIncluded && right.StartIncluded && EndToStart(left, right) == 0;

    /// <summary>Whether the first does not end before the second starts.</summary>
    private static bool Reaches(FeelRange left, FeelRange right) =>
        EndToStart(left, right) is var order && (order > 0 || (order == 0 && left.EndIncluded && right.StartIncluded));

    private static bool OverlapsBefore(FeelRange left, FeelRange right) =>
        StartToStart(left, right) is var start && (start < 0 || (start == 0 && left.StartIncluded && !right.StartIncluded))
        && Reaches(left, right) && EndsWithin(left, right);

    private static bool Finishes(FeelRange left, FeelRange right) =>
        left.EndIncluded == right.EndIncluded && EndToEnd(left, right) == 0 && StartsWithin(left, right);

    private static bool Starts(FeelRange left, FeelRange right) =>
        left.StartIncluded == right.StartIncluded && StartToStart(left, right) == 0 && EndsWithin(left, right);

    private static bool Includes(FeelRange left, FeelRange right) => StartsWithin(right, left) && EndsWithin(right, left);

    private static bool Coincides(FeelRange left, FeelRange right) =>
        StartToStart(left, right) == 0 && EndToEnd(left, right) == 0 && left.StartIncluded == right.StartIncluded && left.EndIncluded == right.EndIncluded;

    private static bool StartsWithin(FeelRange inner, FeelRange outer) =>
        StartToStart(inner, outer) is var order && (order > 0 || (order == 0 && (!inner.StartIncluded || outer.StartIncluded)));

    private static bool EndsWithin(FeelRange inner, FeelRange outer) =>
        EndToEnd(inner, outer) is var order && (order < 0 || (order == 0 && (!inner.EndIncluded || outer.EndIncluded)));

    private static int EndToStart(FeelRange left, FeelRange right) => left.End.IsNull || right.Start.IsNull ? 1 : Order(left.End, right.Start);

    private static int StartToStart(FeelRange left, FeelRange right) =>
        left.Start.IsNull || right.Start.IsNull ? right.Start.IsNull.CompareTo(left.Start.IsNull) : Order(left.Start, right.Start);

    private static int EndToEnd(FeelRange left, FeelRange right) =>
        left.End.IsNull || right.End.IsNull ? left.End.IsNull.CompareTo(right.End.IsNull) : Order(left.End, right.End);

    private static int Order(FeelValue left, FeelValue right) => FeelComparison.Order(left, right) ?? 0;
}
