using System.Globalization;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Server.Features.Standards.Registry.WhatIf;

/// <summary>The numbers of a standard that what-if can replace, each with a range worth looking at.</summary>
internal static class Assumables
{
    private const int Steps = 20;

    public static IReadOnlyList<Assumable> Of(CompiledStandard standard) =>
        [.. standard.Version.Parameters.Where(parameter => parameter.Unit != FactUnit.Date).SelectMany(parameter => parameter.On(standard.AsOf) is { } value ? Of(standard, parameter, value) : [])];

    private static IEnumerable<Assumable> Of(CompiledStandard standard, Parameter parameter, ParameterValue value)
    {
        var basis = CitedBasis.Of(standard.Version.Documents, value.Basis);
        if (value.Value is { } number)
        {
            yield return Of(parameter, parameter.Id, null, number, basis);
        }

        var words = new Catalogue.RuleWords(standard.Version);
        for (var at = 0; at < value.Table.Count; at++)
        {
            var row = value.Table[at];
            var test = Resources.StandardTexts.RowTest(words.Of(value.By) ?? string.Empty, row.Source);
            yield return Of(parameter, $"{parameter.Id}{StandardCompiler.RowMark}{at.ToString(CultureInfo.InvariantCulture)}", test, row.Low, basis);
        }
    }

    private static Assumable Of(Parameter parameter, string key, string? row, decimal value, string basis)
    {
        var isWhole = parameter.Unit is FactUnit.Count or FactUnit.Persons or FactUnit.Days or FactUnit.Points or FactUnit.Years;
        var (from, to) = (value == 0 ? 0 : value * 0.4m, value == 0 ? 1 : value * 1.6m);
        if (isWhole)
        {
            var around = Math.Max(3, Math.Ceiling(Math.Abs(value) * 0.4m));
            (from, to) = (Math.Max(0, Math.Floor(value) - around), Math.Ceiling(value) + around);
        }

        var step = isWhole ? Math.Max(1, Math.Floor((to - from) / Steps)) : Rounded((to - from) / (Steps + 4));
        return new Assumable(key, parameter.Label, row, parameter.Unit, value, ShownFigure.Of(value, parameter.Unit), basis, isWhole ? from : value - Math.Floor((value - from) / step) * step, isWhole ? to : value + Math.Floor((to - value) / step) * step, step);
    }

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static decimal Rounded(decimal step)
    {
        var power = 1m;
        while (power > step)
        {
            power /= 10;
        }

        while (power * 10 <= step)
        {
            power *= 10;
        }

        return step >= power * 5 ? power * 5 : step >= power * 2 ? power * 2 : power;
    }
}
