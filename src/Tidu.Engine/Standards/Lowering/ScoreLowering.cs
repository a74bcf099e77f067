using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Lowers scores with their branches.</summary>
internal sealed class ScoreLowering(FormulaBuilder builder, ApplicationKind kind, GraphNames names, NodeUse use)
{
    private readonly Dictionary<string, LoweredScore> _byId = new(StringComparer.Ordinal);

    /// <summary>Every score lowered so far, each before its branches.</summary>
    public List<CompiledScore> Compiled { get; } = [];

    public LoweredScore Of(string id) => _byId[id];

    public LoweredScore Lower(Score score, int? parent)
    {
        var place = Compiled.Count;
        Compiled.Add(null!);
        var branches = score.Branches.Select(branch => Lower(branch, place)).ToList();
        var value = score.Value is { } written ? names.Lowering.Lower(written.Tree) : null;
        var lowered = Judged(score.Kind switch
        {
            ScoreKind.Manual => Manual(score),
            ScoreKind.Computed => Computed(score),
            ScoreKind.BestOf => Best(score, branches),
            _ => Tabled(score, value!),
        });
        lowered = score.For.Count > 0 && !score.For.Contains(kind) ? Where(builder.Constant(false), lowered) : lowered;
        lowered = score.When is { } when ? Where(names.Lowering.Truth(when.Tree), lowered) : lowered;
        _byId[score.Id] = lowered;
        Compiled[place] = Compile(lowered, parent, value);
        return lowered;
    }

    private CompiledScore Compile(LoweredScore lowered, int? parent, Lowered? value) => new()
    {
        Score = lowered.Score,
        Parent = parent,
        Low = lowered.Points.Low.Node,
        High = lowered.Points.High.Node,
        Settled = lowered.Points.Settled.Node,
        Value = value is null ? null : Values.Of(value, names.Lowering, lowered.Score.Value!.Type),
        Branch = lowered.Branch?.Node,
        Inputs = use.Inputs(lowered.Points.Settled.Node, lowered.Points.Low.Node),
        Levers = use.Levers(lowered.Score.Levers),
    };

    private NumberFormula Number(decimal number) => builder.Constant(number);

    /// <summary>While a fact is missing the points lie anywhere in the table.</summary>
    private LoweredScore Tabled(Score score, Lowered value)
    {
        var low = Tables.Lookup(builder, value, score.Table, row => row.Low);
        var high = Tables.Lookup(builder, value, score.Table, row => row.High);
        return Ranged(score, low, high, score.Table.Min(row => row.Low), score.Table.Max(row => row.High));
    }

    private LoweredScore Computed(Score score)
    {
        var points = names.Lowering.Number(names.Lowering.Lower(score.Points!.Tree));
        var cut = builder.Minimum(Number(score.Max), points);
        return Ranged(score, cut, cut, 0, score.Max);
    }

    private LoweredScore Manual(Score score)
    {
        var recorded = Within(builder.Fact(score.Judged!.Id), Number(0), Number(score.Max));
        return Ranged(score, recorded, recorded, 0, score.Max);
    }

    private LoweredScore Ranged(Score score, NumberFormula low, NumberFormula high, decimal least, decimal most)
    {
        var isKnown = builder.IsPresent(low);
        var points = new LoweredPoints(builder.Choose(isKnown, low, Number(least)), builder.Choose(isKnown, high, Number(most)), Settled(low, high));
        return new LoweredScore(score, low, high, points);
    }

    /// <summary>The points where the range is one number.</summary>
    private NumberFormula Settled(NumberFormula low, NumberFormula high) =>
        low == high ? low : builder.Choose(builder.Equal(low, high), low, builder.Missing());

    /// <summary>The best of all branches; settled as soon as no branch can change it.</summary>
    private LoweredScore Best(Score score, List<LoweredScore> branches)
    {
        var (low, high) = (Greatest(branches, branch => branch.KnownLow), Greatest(branches, branch => branch.KnownHigh));
        var (least, most) = (Greatest(branches, branch => branch.Points.Low), Greatest(branches, branch => branch.Points.High));
        var settled = Settled(low, high);
        if (least != most)
        {
            settled = builder.Choose(builder.Equal(least, most), least, settled);
        }
        var counts = Number(branches.Count - 1);
        for (var i = branches.Count - 2; i >= 0; i--)
        {
            counts = builder.Choose(builder.LessOrEqual(most, branches[i].Points.High), Number(i), counts);
        }
        return new LoweredScore(score, low, high, new LoweredPoints(least, most, settled), counts);
    }

    private NumberFormula Greatest(List<LoweredScore> branches, Func<LoweredScore, NumberFormula> of) => branches.Select(of).Aggregate(builder.Maximum);

    /// <summary>Where a person decides within the range, the recorded points, if they lie in it.</summary>
    private LoweredScore Judged(LoweredScore lowered)
    {
        if (!lowered.Score.RangeJudged)
        {
            return lowered;
        }
        var recorded = builder.Fact(lowered.Score.Judged!.Id);
        var isFixed = builder.Equal(lowered.KnownLow, lowered.KnownHigh);
        var isWithin = builder.And(builder.LessOrEqual(lowered.KnownLow, recorded), builder.LessOrEqual(recorded, lowered.KnownHigh));
        var settled = builder.Choose(builder.Or(isFixed, isWithin), builder.Choose(isFixed, lowered.KnownLow, recorded), builder.Missing());
        var points = lowered.Points;
        settled = points.Low == points.High ? settled : builder.Choose(builder.Equal(points.Low, points.High), points.Low, settled);
        var isKnown = builder.IsPresent(settled);
        return lowered with { Points = new LoweredPoints(builder.Choose(isKnown, settled, points.Low), builder.Choose(isKnown, settled, points.High), settled) };
    }

    private NumberFormula Within(NumberFormula recorded, NumberFormula low, NumberFormula high) =>
        builder.Choose(builder.And(builder.LessOrEqual(low, recorded), builder.LessOrEqual(recorded, high)), recorded, builder.Missing());

    /// <summary>No points where it does not apply; while that is unknown, anything from none to all.</summary>
    private LoweredScore Where(TruthFormula applies, LoweredScore lowered)
    {
        var (zero, isKnown) = (Number(0), builder.IsPresent(applies));
        var points = new LoweredPoints(
            builder.Choose(isKnown, builder.Choose(applies, lowered.Points.Low, zero), builder.Minimum(zero, lowered.Points.Low)),
            builder.Choose(isKnown, builder.Choose(applies, lowered.Points.High, zero), builder.Maximum(zero, lowered.Points.High)),
            builder.Choose(applies, lowered.Points.Settled, zero));
        return lowered with { KnownLow = builder.Choose(applies, lowered.KnownLow, zero), KnownHigh = builder.Choose(applies, lowered.KnownHigh, zero), Points = points };
    }
}
