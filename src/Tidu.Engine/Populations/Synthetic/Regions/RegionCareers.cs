namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>Careers of a unit's enterprises, quarter by quarter, so that the holders at the end of each quarter are as many as the curves say. What happens up to a day does not hang on how far they are followed.</summary>
internal sealed class RegionCareers
{
    private const int CertificateYears = 3;
    private const int CertificateQuarters = 12;
    private const int RenewalPerMille = 865;
    private const int RevokedPerMille = 2;
    private const int LeavingPerMille = 4;
    private const int QuartersBeforeCertificate = 2;
    private const int QuartersBeforeLeaving = 4;

    private readonly SyntheticRandom _random;
    private readonly RegionCurve _register;
    private readonly RegionCurve? _certificates;
    private readonly List<Career> _all = [];
    private readonly List<Career> _in = [];
    private readonly List<Career> _holders = [];

    private RegionCareers(SyntheticRandom random, RegionCurve register, RegionCurve? certificates) => (_random, _register, _certificates) = (random, register, certificates);

    /// <summary>All careers that begin up to the last quarter, in the order in which they begin.</summary>
    public static IReadOnlyList<Career> Of(SyntheticRandom random, RegionCurve register, RegionCurve? certificates, int last)
    {
        var careers = new RegionCareers(random, register, certificates);
        careers.Start();
        for (var quarter = RegionCurve.First + 1; quarter <= last; quarter++)
        {
            careers.Step(quarter);
        }

        return careers._all;
    }

    /// <summary>Those who are there already came over the five years before, their certificates over the last three.</summary>
    private void Start()
    {
        var first = RegionCurve.First;
        for (var number = 0; number < _register.At(first); number++)
        {
            Enter(first - (int)_random.Of("first", number).Between(0, 19));
        }

        foreach (var career in Drawn(_in, _certificates?.At(first) ?? 0, _random.Of("first holders")))
        {
            var quarter = first - (int)_random.Of("first certificate", career.Number).Between(0, CertificateQuarters - 1);
            Certify(career, CertificateDay(quarter, career), renewal: false, quarter);
        }
    }

    private void Step(int quarter)
    {
        if (_certificates is not null)
        {
            Expire(quarter, _certificates.At(quarter));
            Revoke(quarter, _certificates.At(quarter));
        }

        Leave(quarter);
        while (_in.Count < _register.At(quarter))
        {
            Enter(quarter);
        }

        if (_certificates is not null)
        {
            Award(quarter, _certificates.At(quarter) - _holders.Count);
        }
    }

    private void Enter(int quarter)
    {
        var career = new Career(_all.Count, Day(quarter, _random.Of("enter", _all.Count), 0));
        _all.Add(career);
        _in.Add(career);
    }

    /// <summary>What ends in the quarter is renewed from the next day on, or lost.</summary>
    private void Expire(int quarter, int wanted)
    {
        var ending = _holders.Where(career => RegionCurve.Of(career.Certificates[^1].To!.Value.AddDays(1)) == quarter).ToList();
        var most = Math.Max(0, wanted - (_holders.Count - ending.Count));
        foreach (var career in ending)
        {
            if (most > 0 && _random.Of("renew", career.Number).Of("quarter", quarter).Chance(RenewalPerMille))
            {
                Certify(career, career.Certificates[^1].To!.Value.AddDays(1), renewal: true, quarter);
                most--;
            }
            else
            {
                Release(career, quarter);
            }
        }
    }

    /// <summary>A few lose theirs before its end, and as many more as there would be too many.</summary>
    private void Revoke(int quarter, int wanted)
    {
        var least = Math.Max(0, _holders.Count - wanted);
        var random = _random.Of("revoke", quarter);
        var gone = _holders.Where(career => career.LastMove < quarter && random.Of("one", career.Number).Chance(RevokedPerMille)).ToList();
        foreach (var career in gone.Concat(Drawn(_holders.Except(gone).Where(career => career.LastMove < quarter), least - gone.Count, random)).ToList())
        {
            var reason = random.Of("why", career.Number).Chance(600) ? RegionEnd.Revoked : RegionEnd.Lapsed;
            career.Certificates[^1] = career.Certificates[^1] with { EndedOn = Day(quarter, random.Of("day", career.Number), 1), End = reason };
            Release(career, quarter);
        }
    }

    private void Release(Career career, int quarter)
    {
        career.LastMove = quarter;
        _holders.Remove(career);
    }

    /// <summary>A few without a certificate leave the register, and as many more as there would be too many.</summary>
    private void Leave(int quarter)
    {
        var random = _random.Of("leave", quarter);
        var free = _in.Except(_holders).Where(career => career.LastMove < quarter && RegionCurve.Of(career.From) <= quarter - QuartersBeforeLeaving).ToList();
        var gone = free.Where(career => random.Of("one", career.Number).Chance(LeavingPerMille)).ToList();
        foreach (var career in gone.Concat(Drawn(free.Except(gone), _in.Count - gone.Count - _register.At(quarter), random)).ToList())
        {
            career.EndedOn = Day(quarter, random.Of("day", career.Number), 1);
            career.End = random.Of("why", career.Number).Chance(200) ? RegionEnd.MovedOut : RegionEnd.Lapsed;
            _in.Remove(career);
        }
    }

    private void Award(int quarter, int count)
    {
        if (count <= 0)
        {
            return;
        }

        var held = _holders.ToHashSet();
        var free = _in.Where(career => !held.Contains(career) && career.LastMove < quarter - 1 && RegionCurve.Of(career.From) <= quarter - QuartersBeforeCertificate).ToList();
        foreach (var career in Drawn(free, count, _random.Of("award", quarter)))
        {
            Certify(career, CertificateDay(quarter, career), renewal: false, quarter);
        }
    }

    private void Certify(Career career, DateOnly from, bool renewal, int quarter)
    {
        career.Certificates.Add(new RegionTitle(RegionTitles.HighTech, null, from, from.AddYears(CertificateYears).AddDays(-1), Renewal: renewal));
        career.LastMove = quarter;
        if (!renewal)
        {
            _holders.Add(career);
        }
    }

    private static IEnumerable<Career> Drawn(IEnumerable<Career> from, int count, SyntheticRandom random) =>
        count <= 0 ? [] : [.. from.OrderBy(career => random.Of("drawn", career.Number).Between(0, int.MaxValue)).ThenBy(career => career.Number).Take(count)];

    /// <summary>Certificates of the last quarter come in the batches of October to December.</summary>
    private DateOnly CertificateDay(int quarter, Career career)
    {
        var (year, batch) = (quarter / 4, _random.Of("batch", career.Number).Of("quarter", quarter).Between(0, 9));
        return (quarter % 4, batch) switch
        {
            (0, _) => new DateOnly(year, 3, 18),
            (1, _) => new DateOnly(year, 6, 16),
            (2, _) => new DateOnly(year, 9, 14),
            (_, < 5) => new DateOnly(year, 10, 12),
            (_, < 9) => new DateOnly(year, 11, 28),
            _ => new DateOnly(year, 12, 24),
        };
    }

    private static DateOnly Day(int quarter, SyntheticRandom random, int daysBeforeEnd)
    {
        var period = RegionCurve.Quarter(quarter);
        return period.First.AddDays((int)random.Between(0, period.Last.DayNumber - period.First.DayNumber - daysBeforeEnd));
    }
}
