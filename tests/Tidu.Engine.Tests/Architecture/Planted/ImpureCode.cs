#pragma warning disable RS0030, CA1304, CA1305, CA1310, CA1311, CA1309, CA2201, CA5394
using System.Globalization;
using System.Net;
using Shouldly;

namespace Tidu.Engine.Tests.Architecture.Planted;

/// <summary>Never called: each method breaks the purity of the engine in one way, and the scan of code must find it.</summary>
public static class ImpureCode
{
    public static DateTime Clock() => DateTime.UtcNow;

    public static object Zone() => TimeZoneInfo.Local;

    public static object Provider() => TimeProvider.System;

    public static string Files() => File.ReadAllText("x");

    public static object Streams() => new FileStream("x", FileMode.Open);

    public static object Network() => IPAddress.Parse("127.0.0.1");

    public static string? Environments() => Environment.GetEnvironmentVariable("x");

    public static int Chance() => new Random().Next();

    public static int SharedChance() => Random.Shared.Next();

    public static Guid Id() => Guid.NewGuid();

    public static object CurrentCulture() => CultureInfo.CurrentCulture;

    public static string NumberToText(double value) => value.ToString("N2");

    public static decimal TextToNumber(string text) => decimal.Parse(text);

    public static string Interpolation(DateOnly day) => $"on {day}";

    public static string NullableInterpolation(decimal? value) => $"is {value}";

    public static bool Comparison(string a, string b) => a.StartsWith(b);

    public static int Order(string a, string b) => string.Compare(a, b);

    public static object Sorting(string[] names) => names.OrderBy(name => name);

    public static object Sorted() => new SortedSet<string>();

    public static Func<string> InsideALambda() => () => Environment.MachineName;

    public static IEnumerable<DateTime> InsideAnIterator()
    {
        yield return DateTime.Now;
    }
}

/// <summary>A public type of an assembly with a reference the engine may not have.</summary>
public static class ForeignReference
{
    public static void Use() => 1.ShouldBe(1);
}
