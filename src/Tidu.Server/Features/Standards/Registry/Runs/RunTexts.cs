using System.Reflection;
using System.Text.Json;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>The JSON columns of runs.</summary>
internal static class RunTexts
{
    /// <summary>Raised with every change of how rows are made of outcomes: standing rows made before are made anew.</summary>
    private const string RowsVersion = " rows-2";

    private const int LongestVersion = 40;

    /// <summary>The engine that evaluates, and how its outcomes become rows.</summary>
    public static string EngineVersion { get; } = typeof(Engine.Standards.StandardSet).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { } version
        ? version[..Math.Min(LongestVersion - RowsVersion.Length, version.Length)] + RowsVersion
        : "0" + RowsVersion;

    /// <summary>The versions that decide a question: equal texts mean equal rules.</summary>
    public static string PacksOf(IEnumerable<AskedStandard> asked) => Write(asked.SelectMany(each => each.Kinds).Select(standard => new RunPack(
        standard.Id, standard.Standard.Kind, standard.Standard.Version.Version, standard.Standard.Version.ContentHash)));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonSettings.Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonSettings.Options)!;
}
