using System.Globalization;
using Tidu.Server.Documents;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Imports;

/// <summary>The hidden sheet of a template: which one it is, and of which version.</summary>
public static class TemplateMark
{
    private const string SheetName = "_tidu";
    private const string Word = "template";

    /// <summary>The sheet of a template.</summary>
    public static Sheet Of(string kind, int version) =>
        new(SheetName, [20], [[SheetCell.Of($"{Word} {kind} {version.ToString(CultureInfo.InvariantCulture)}")]], [], null, 0, 0, false, null);

    /// <summary>Refuses a template of another kind, and one of a version that came later than this program. A file without the sheet is no template.</summary>
    /// <exception cref="ImportRefusedException">import-template-kind, import-template-version</exception>
    public static void Require(SheetFile file, string kind, int version)
    {
        var sheet = file.Sheets.ToList().FindIndex(each => each.Name == SheetName);
        var words = sheet < 0 ? null : file.ReadRows(sheet).Take(1).Select(row => row[1].Shown.Split(' ')).FirstOrDefault();
        if (words is not [Word, var found, .., var number])
        {
            return;
        }

        if (found != kind)
        {
            throw new ImportRefusedException("import-template-kind", ("found", Texts.Find($"import-template-kind.{found}") ?? found));
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var of) || of > version)
        {
            throw new ImportRefusedException("import-template-version", ("version", number), ("known", version));
        }
    }
}
