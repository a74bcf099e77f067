using System.Text;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Duplicates;

/// <summary>Names of enterprises in the form in which near ones are equal: without brackets, marks and the places a name may begin with, and one word for each legal form.</summary>
internal sealed class NearName
{
    private static readonly (string Word, string Form)[] Forms = [.. Texts.Of("enterprise-near.forms").Split('|').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
    private static readonly string[] Endings = Texts.Of("enterprise-near.place-endings").Split('|');
    private const int ShortestRest = 4;
    private readonly string[] _places;

    /// <param name="tree">Whose cities and districts a name may begin with.</param>
    public NearName(OrganizationTree tree)
    {
        var names = tree.Units.Where(unit => unit.Kind is UnitKind.City or UnitKind.District).SelectMany(unit => new[] { unit.Name, unit.ShortName }).Select(SearchText.Plain);
        _places = [.. names.SelectMany(name => Endings.Where(ending => name.Length > ending.Length + 1 && name.EndsWith(ending, StringComparison.Ordinal)).Select(ending => name[..^ending.Length]).Append(name))
            .Distinct().OrderByDescending(name => name.Length)];
    }

    /// <summary>The form; equal for names that may be one.</summary>
    public string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in SearchText.Plain(name))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
        }

        var text = plain.ToString();
        foreach (var (word, form) in Forms)
        {
            text = text.EndsWith(word, StringComparison.Ordinal) ? text[..^word.Length] + form : text;
        }

        return WithoutPlaces(text);
    }

    /// <summary>City, then district, each once.</summary>
    private string WithoutPlaces(string text)
    {
        for (var times = 0; times < 2; times++)
        {
            var place = Array.Find(_places, each => text.Length - each.Length >= ShortestRest && text.StartsWith(each, StringComparison.Ordinal));
            if (place is null)
            {
                break;
            }

            text = text[place.Length..];
        }

        return text;
    }
}
