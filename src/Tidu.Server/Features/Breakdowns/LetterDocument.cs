using Tidu.Server.Documents;
using Tidu.Server.Features.Plans;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>Letters of responsibility as one document, each on pages of its own.</summary>
internal static class LetterDocument
{
    public static WordDocument Of(OpenBreakdown open, IReadOnlyList<LetterView> letters, string author)
    {
        var blocks = letters.SelectMany((letter, i) => Blocks(open, letter, i > 0)).ToList();
        return new WordDocument(letters[0].Title, author, blocks);
    }

    private static IEnumerable<WordBlock> Blocks(OpenBreakdown open, LetterView letter, bool newPage) =>
        [.. Opening(letter, newPage), .. Targets(open, letter), .. Duties(letter), .. Signing(letter)];

    private static IEnumerable<WordBlock> Opening(LetterView letter, bool newPage)
    {
        yield return new WordParagraph(letter.Title, WordStyle.Title, newPage);
        if (letter.Document is null)
        {
            yield return new WordParagraph(LetterTexts.Draft(letter.State), WordStyle.Subtitle);
        }

        yield return new WordParagraph(LetterTexts.Parties(letter.PartyA, letter.PartyB.Name), WordStyle.Flush);
        yield return new WordParagraph(LetterTexts.Basis(letter.PlanTitle, letter.PlanNumber, letter.From, letter.To));
        if (letter is { Document: { } document, AssignedOn: { } on })
        {
            yield return new WordParagraph(LetterTexts.AssignedBy(document, on));
        }
    }

    private static IEnumerable<WordBlock> Targets(OpenBreakdown open, LetterView letter)
    {
        yield return new WordParagraph(LetterTexts.Targets, WordStyle.Heading);
        var baseYear = letter.Indicators.Select(indicator => indicator.BaseYear).FirstOrDefault(year => year is not null);
        List<string> header = [LetterTexts.IndicatorColumn, LetterTexts.RequirementColumn, .. baseYear is { } year ? [LetterTexts.BaseColumn(year)] : Array.Empty<string>(), .. letter.Years.Select(LetterTexts.YearColumn)];
        var rows = letter.Indicators.Select(row => (IReadOnlyList<string>)
        [
            LetterTexts.IndicatorLabel(row.Indicator.Name, row.MeasureUnit),
            LetterTexts.Requirement(row.Comparators),
            .. baseYear is not null ? [Shown(open, row, row.BaseYear == baseYear ? row.Base : null)] : Array.Empty<string>(),
            .. row.Cells.Zip(row.Comparators).Select(cell => LetterTexts.Held(row.Comparators, cell.Second, Shown(open, row, cell.First))),
        ]);
        yield return new WordTable([2.6, .. Enumerable.Repeat(1.0, header.Count - 1)], [header, .. rows]);
        yield return new WordParagraph(LetterTexts.Dash, WordStyle.RightNote);
    }

    private static IEnumerable<WordBlock> Duties(LetterView letter)
    {
        yield return new WordParagraph(LetterTexts.Tasks, WordStyle.Heading);
        foreach (var text in letter.Tasks.Count == 0 ? [LetterTexts.NoTasks] : letter.Tasks.Select(task => LetterTexts.Task(task.Number, task.Title, task.Clause)))
        {
            yield return new WordParagraph(text);
        }

        yield return new WordParagraph(LetterTexts.Supervision, WordStyle.Heading);
        foreach (var text in letter.Mechanisms.Count == 0 ? [LetterTexts.NoMechanisms] : letter.Mechanisms.Select(row => LetterTexts.Task(row.Number, row.Title, row.Clause)))
        {
            yield return new WordParagraph(text);
        }
    }

    private static IEnumerable<WordBlock> Signing(LetterView letter)
    {
        yield return new WordParagraph(LetterTexts.Signing, WordStyle.Heading);
        foreach (var party in (string[])[LetterTexts.PartyA(letter.PartyA), LetterTexts.PartyB(letter.PartyB.Name)])
        {
            yield return new WordParagraph(party, WordStyle.Signature);
            yield return new WordParagraph(LetterTexts.Signature, WordStyle.Signature);
            yield return new WordParagraph(LetterTexts.DateLine, WordStyle.Signature);
        }
    }

    private static string Shown(OpenBreakdown open, LetterIndicator row, decimal? value) =>
        value is null ? LetterTexts.Unknown : WriteTargets.PrintedOf(open.Access.Programmes.Indicators[row.Indicator.Code], row.MeasureUnit, value);
}
