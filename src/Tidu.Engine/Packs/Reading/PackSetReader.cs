using Tidu.Engine.Ladders;
using Tidu.Engine.Ladders.Reading;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Reading;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Reads files in the order in which they refer to each other: lexicon, indicators, divisions, then the rest.</summary>
internal sealed class PackSetReader
{
    private readonly PackSet _dictionaries;
    private readonly List<ProblemList> _problems = [];
    private readonly List<LoadedFile> _files = [];
    private KnownNames _known;

    public PackSetReader(IReadOnlyList<PackFile> files, PackSet dictionaries)
    {
        _dictionaries = dictionaries;
        foreach (var file in files)
        {
            var problems = new ProblemList(file.Path);
            _problems.Add(problems);
            if (LoadedFile.Load(file, problems) is { } loaded)
            {
                _files.Add(loaded);
            }
        }
        _known = Know(dictionaries);
    }

    public PackReading Read()
    {
        var measureNames = new UniqueIds(null, PackTexts.KindOfMeasureUnit);
        var measureUnits = All("measure-units").SelectMany(f => LexiconReader.MeasureUnits(f.Open(_known), measureNames)).ToList();
        var comparators = All("comparators").Select(f => LexiconReader.Comparators(f.Open(_known))).ToList();
        var imports = All("imports").Select(f => ImportLexiconReader.Read(f.Open(_known))).ToList();
        var packs = new PackSet(measureUnits: measureUnits, comparators: comparators.FirstOrDefault());
        _known = Know(PackSetUnion.Of(packs, _dictionaries));

        var indicatorCodes = new UniqueIds(null, PackTexts.KindOfIndicator);
        var unitIds = new UniqueIds(null, PackTexts.KindOfUnit);
        var indicators = All("indicators").Select(f => IndicatorReader.Read(f.Open(_known), indicatorCodes))
            .Concat(All("plan").Select(f => IndicatorReader.OfPlan(f.Open(_known), indicatorCodes)).OfType<IndicatorPack>()).ToList();
        var divisions = All("divisions").Select(f => DivisionReader.Read(f.Open(_known), unitIds))
            .Concat(All("plan").Select(f => DivisionReader.OfPlan(f.Open(_known), f.Id, unitIds)).OfType<DivisionPack>()).ToList();
        packs = new PackSet(indicators: indicators, divisions: divisions, measureUnits: measureUnits, comparators: comparators.FirstOrDefault());
        _known = Know(PackSetUnion.Of(packs, _dictionaries));
        CheckDictionaries();

        var planIds = new UniqueIds(null, PackTexts.KindOfPlan);
        var standards = ReadStandards();
        packs = new PackSet(
            [.. All("plan").Select(f => PlanReader.Read(f.Open(_known), planIds))],
            indicators,
            divisions,
            [.. All("layout").Select(f => LayoutReader.Read(f.Open(_known)))],
            [.. All("observations").Select(f => ObservationReader.Read(f.Open(_known)))],
            [.. All("bands").Select(f => BandScaleReader.Read(f.Open(_known)))],
            measureUnits,
            comparators.FirstOrDefault(),
            imports.FirstOrDefault(),
            standards,
            ReadLadder(StandardSetUnion.Of(standards, _dictionaries.Standards)),
            [.. All("region").Select(f => SyntheticReader.Region(f.Open(_known)))],
            All("synthetic").Select(f => SyntheticReader.Words(f.Open(_known))).FirstOrDefault());
        return new PackReading(PackSetUnion.Of(packs, _dictionaries), [.. _problems.SelectMany(p => p.InOrder)]);
    }

    /// <summary>Facts first, then the standards that use them, then the cases of the standards.</summary>
    private StandardSet ReadStandards()
    {
        var factIds = new UniqueIds(null, StandardTexts.KindOfFact);
        var facts = new FactSet([.. All("facts").SelectMany(f => FactReader.Read(f.Open(_known), factIds).Facts), .. _dictionaries.Standards.Facts.All]);
        var read = All("standard").Concat(All("calculation")).Select(f => (Root: f.Open(_known), f.Text)).Select(f => (f.Root, StandardReader.Read(f.Root, f.Text, facts))).ToList();
        StandardChecks.Check(read);
        var isClean = _problems.TrueForAll(problems => problems.Count == 0);
        if (isClean)
        {
            read.ForEach(each => CompileCheck.Check(each.Root, each.Item2));
        }
        var versions = read.Select(each => each.Item2).ToList();
        var national = StandardSetUnion.Of(new StandardSet(facts, versions, []), _dictionaries.Standards);
        var overlaid = OverlayReader.Read([.. All("overlay").Select(f => (f.Open(_known), f.Text))], national, isClean && read.TrueForAll(each => each.Root.Context.Problems.Count == 0));
        var known = StandardSetUnion.Of(new StandardSet(facts, versions, [], overlaid), _dictionaries.Standards);
        var hasAll = overlaid.Count == All("overlay").Count();
        return new StandardSet(facts, versions, [.. All("cases").Where(f => hasAll || f.Root.At("jurisdiction") is null).Select(f => CaseReader.Read(f.Open(_known), known))], overlaid);
    }

    /// <summary>Titles of all files first, then what refers to them.</summary>
    private Ladder ReadLadder(StandardSet standards)
    {
        var ids = new LadderIds();
        var readers = All("ladder").Select(f => new LadderReader(f.Open(_known), ids)).ToList();
        var ladder = readers.Aggregate(Ladder.Empty, (joined, reader) => Ladder.Join(joined, reader.Read()));
        var known = Ladder.Join(ladder, _dictionaries.Ladder);
        readers.ForEach(reader => reader.CheckReferences(known, standards));
        return ladder;
    }

    private void CheckDictionaries()
    {
        foreach (var file in All("indicators").Concat(All("plan")))
        {
            IndicatorReader.CheckReferences(file.Open(_known));
        }
        foreach (var file in All("divisions").Concat(All("plan")))
        {
            DivisionChecks.Check(file.Open(_known));
        }
        var (layouts, scales, observations) = (new UniqueIds(null, PackTexts.KindOfLayout), new UniqueIds(null, PackTexts.KindOfBandScale), new UniqueIds(null, PackTexts.KindOfObservations));
        foreach (var (kind, ids) in new[] { ("layout", layouts), ("bands", scales), ("observations", observations) })
        {
            foreach (var file in All(kind))
            {
                ids.Add(file.Id, file.Root.Entries[0].Value, new ReadContext(file.Path, file.Problems, _known));
            }
        }
        foreach (var file in All("synthetic").Skip(1))
        {
            file.Problems.Add(file.Root, "duplicate-id", PackTexts.SecondSyntheticWords(All("synthetic").First().Path));
        }
        foreach (var file in All("comparators").Skip(1))
        {
            file.Problems.Add(file.Root, "duplicate-id", PackTexts.SecondComparators(All("comparators").First().Path));
        }
        foreach (var file in All("imports").Skip(1))
        {
            file.Problems.Add(file.Root, "duplicate-id", PackTexts.SecondImports(All("imports").First().Path));
        }
    }

    private IEnumerable<LoadedFile> All(string kind) => _files.Where(f => f.Kind == kind);

    private KnownNames Know(PackSet packs) => new(packs, Ids("plan", _dictionaries.Plans.Select(p => p.Id)), Ids("bands", _dictionaries.BandScales.Select(s => s.Id)));

    private HashSet<string> Ids(string kind, IEnumerable<string> before) => [.. before, .. All(kind).Select(f => f.Id)];
}
