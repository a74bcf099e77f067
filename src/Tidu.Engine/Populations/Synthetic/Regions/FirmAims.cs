namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>How near an invented enterprise is to the conditions of a high-tech enterprise in a year's figures: holders mostly meet them, the next ones lack one or two by a little, the rest are far off.</summary>
internal sealed class FirmAims(Firm firm)
{
    private static readonly Lacks[] Kinds = [Lacks.Research, Lacks.Technicians, Lacks.HighTechRevenue, Lacks.Rights];
    private readonly int _lot = (int)firm.Chance("lot").Between(0, 999);

    /// <summary>What it lacks by a little in the year's figures; null where it is far off in all.</summary>
    public Lacks? Of(int year)
    {
        var certificates = firm.Career?.Certificates ?? [];
        if (certificates.Exists(one => one.From.Year <= year + 1 && one.To!.Value.Year >= year))
        {
            var losesSoon = certificates[^1].To!.Value.Year <= year + 2 && certificates[^1].To!.Value.Year < RegionTitles.LastYear;
            return (losesSoon && _lot < 800) || _lot >= 930 ? One("weak") : Lacks.Nothing;
        }

        if (certificates.Exists(one => one.From.Year > year + 1 && one.From.Year <= year + 4))
        {
            return _lot < 160 ? Lacks.Nothing : Two();
        }

        var (meets, near) = firm.Career is null ? (6, 170) : (28, 430);
        return _lot < meets ? Lacks.Nothing : _lot < near ? Two() : null;
    }

    /// <summary>How much of a threshold is reached where it is missed, in a thousand.</summary>
    public long Miss(Lacks what, int year) => firm.Chance("miss", (int)what).Between(720, 975) + firm.Chance("miss year", year).Between(-20, 20);

    private Lacks One(string thing) => Kinds[firm.Chance(thing).MostlyLow(0, Kinds.Length - 1)];

    private Lacks Two() => firm.Chance("lacks two").Chance(420) ? One("one") | One("two") : One("one");
}

/// <summary>Conditions that are missed.</summary>
[Flags]
internal enum Lacks
{
    Nothing = 0,
    Research = 1,
    Technicians = 2,
    HighTechRevenue = 4,
    Rights = 8,
}
