using Tidu.Engine.Packs;

namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>One making of a region's enterprises.</summary>
internal sealed class RegionRun
{
    private const int LeastResearch = 20;
    private const int DaysUntilStruckOff = 120;

    private readonly PackSet _packs;
    private readonly ulong _seed;
    private readonly DateOnly _asOf;
    private readonly RegionNames _names;
    private readonly IReadOnlyList<UnitChange> _merges;
    private readonly IReadOnlyList<IndustryWords> _all;
    private readonly IReadOnlyList<IndustryWords> _researching;

    public RegionRun(PackSet packs, ulong seed, DateOnly asOf)
    {
        (_packs, _seed, _asOf) = (packs, seed, asOf);
        _names = new RegionNames(packs.SyntheticWords);
        _merges = [.. packs.Divisions.SelectMany(division => division.Changes).Where(change => change.Kind == UnitChangeKind.Merge)];
        _all = packs.SyntheticWords.Industries;
        _researching = [.. _all.Where(industry => industry.Research >= LeastResearch && industry.Field is not null)];
    }

    /// <summary>Those of the regions it includes first, then its own unit by unit: holders, then those who never hold a title.</summary>
    public IEnumerable<RegionEnterprise> Enterprises(RegionPack region, int firstRow)
    {
        var row = firstRow;
        foreach (var part in region.Includes.Select(id => _packs.FindRegion(id)).OfType<RegionPack>())
        {
            foreach (var enterprise in Enterprises(part, row))
            {
                yield return enterprise;
            }

            row += part.Enterprises;
        }

        var random = new SyntheticRandom(_seed).Of("region " + region.Id);
        var units = SyntheticRegion.Careers(region, random);
        var others = Others(region, units, region.Enterprises - (row - firstRow) - units.Sum(unit => unit.Careers.Count));
        foreach (var ((unit, careers), count) in units.Zip(others))
        {
            for (var number = 0; number < careers.Count + count; number++)
            {
                if (Enterprise(region, unit, number < careers.Count ? careers[number] : null, row++, random.Of(unit.UnitId, number)) is { } enterprise)
                {
                    yield return enterprise;
                }
            }
        }
    }

    /// <summary>How many never hold a title, by unit: as the holders are spread.</summary>
    private static List<int> Others(RegionPack region, IReadOnlyList<(RegionRow Row, IReadOnlyList<Career> Careers)> units, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count, region.Id);
        var (total, reached, given) = (Math.Max(1L, units.Sum(unit => (long)unit.Careers.Count)), 0L, 0);
        var others = new List<int>(units.Count);
        foreach (var (_, careers) in units)
        {
            reached += careers.Count;
            others.Add((int)(reached * count / total) - given);
            given += others[^1];
        }

        return others;
    }

    private RegionEnterprise? Enterprise(RegionPack region, RegionRow unit, Career? career, int row, SyntheticRandom random)
    {
        var industry = Industry(random, career is null ? _all : _researching);
        var firm = new Firm(random, industry, career);

        // Names are taken whether or not it is there by the day, so that another day changes nobody's name.
        var (first, later) = (_names.Next(random, region.Places, industry), random.Of("renamed").Chance(60) ? _names.Next(random.Of("renamed"), region.Places, industry) : null);
        var lastAsFirst = firm.RegisteredOn.AddDays((int)random.Of("renamed on").Between(300, 3000));
        return firm.RegisteredOn > _asOf ? null : Told(firm, unit, row, random) with
        {
            Name = later is not null && lastAsFirst < _asOf ? later : first,
            FormerNames = later is not null && lastAsFirst < _asOf ? [new RegionFormerName(first, lastAsFirst)] : [],
        };
    }

    private RegionEnterprise Told(Firm firm, RegionRow unit, int row, SyntheticRandom random)
    {
        var aims = new FirmAims(firm);
        var titles = Until(RegionTitles.Of(firm, aims, row));
        var (state, stateFrom) = State(firm, random);
        var contact = _names.Contact(random);
        var institution = RegionInstitutions.From(firm, aims);
        return new RegionEnterprise
        {
            CreditCode = SyntheticCode.Of(row),
            Name = string.Empty,
            Places = Places(unit, firm, random),
            IndustryCode = firm.Industry.Code,
            Size = firm.Size(_asOf.Year - 1),
            RegisteredOn = firm.RegisteredOn,
            State = state,
            StateFrom = stateFrom,
            Field = firm.Industry.Field,
            LeadingIndustry = firm.Industry.Leading,
            StateControlled = random.Of("state-controlled").Chance(25),
            ContactName = contact.Name,
            ContactPost = contact.Post,
            ContactPhone = contact.Phone,
            Titles = titles,
            Records = RegionFacts.Of(firm, aims, titles, _asOf),
            Vetoes = RegionInstitutions.Checks(firm, _asOf),
            InstitutionFrom = institution <= _asOf ? institution : null,
        };
    }

    /// <summary>What is known on the day: titles that began, ended only where the end has come.</summary>
    private List<RegionTitle> Until(IEnumerable<RegionTitle> titles) =>
        [.. titles.Where(title => title.From <= _asOf).Select(title => title.EndedOn >= _asOf ? title with { EndedOn = null, End = null } : title)];

    private (RegionState State, DateOnly? From) State(Firm firm, SyntheticRandom random)
    {
        var (state, from) = firm.Career switch
        {
            { EndedOn: { } ended, End: RegionEnd.MovedOut } => (RegionState.MovedOut, ended.AddDays(1)),
            { EndedOn: { } ended } when random.Of("struck off").Chance(300) => (RegionState.Deregistered, ended.AddDays(DaysUntilStruckOff)),
            null when random.Of("struck off").Chance(30) => (random.Of("how").Between(0, 3) switch { 0 => RegionState.Suspended, 1 => RegionState.Revoked, _ => RegionState.Deregistered }, new DateOnly(2024, 1, 1).AddDays((int)random.Of("when").Between(0, 1000))),
            _ => (RegionState.Active, DateOnly.MaxValue),
        };
        return from <= _asOf && from > firm.RegisteredOn ? (state, from) : (RegionState.Active, null);
    }

    /// <summary>Some came from another unit, before they held anything; all of a unit that was merged lie in the new one since then.</summary>
    private List<RegionPlace> Places(RegionRow unit, Firm firm, SyntheticRandom random)
    {
        var (town, park) = unit.Towns.Count > 0 ? (unit.Towns[(int)random.Of("town").Between(0, unit.Towns.Count - 1)], unit.UnitId) : (unit.UnitId, (string?)null);
        var places = new List<RegionPlace> { new(town, park, null, null) };
        var moved = firm.RegisteredOn.AddDays((int)random.Of("moved on").Between(200, 2000));
        if (unit.Towns.Count > 1 && random.Of("moved").Chance(60) && moved < _asOf && (firm.Career is null || moved < firm.Career.From))
        {
            var other = unit.Towns.First(each => each != town);
            places = [new(other, null, null, moved.AddDays(-1)), new(town, park, moved, null)];
        }

        if (_merges.FirstOrDefault(merge => merge.From.Contains(town) && merge.On <= _asOf) is { To: [var now, ..] } merged)
        {
            places = firm.RegisteredOn >= merged.On ? [new(now, park, null, null)] : [.. places.SkipLast(1), places[^1] with { To = merged.On.AddDays(-1) }, new(now, park, merged.On, null)];
        }

        return places;
    }

    private static IndustryWords Industry(SyntheticRandom random, IReadOnlyList<IndustryWords> from)
    {
        var place = random.Of("industry").Between(0, from.Sum(each => each.Weight) - 1);
        foreach (var industry in from)
        {
            place -= industry.Weight;
            if (place < 0)
            {
                return industry;
            }
        }

        return from[^1];
    }
}
