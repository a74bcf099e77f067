using Shouldly;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class StudentTTests
{
    // Printed tables (two-sided 80 %, 95 % and 99 %), and the closed forms for one and two degrees of freedom.
    [Theory]
    [InlineData(0.90, 1, 3.0776835371752527)]
    [InlineData(0.90, 2, 1.8856180831641267)]
    [InlineData(0.90, 3, 1.637744)]
    [InlineData(0.90, 10, 1.372184)]
    [InlineData(0.90, 30, 1.310415)]
    [InlineData(0.975, 1, 12.706204736)]
    [InlineData(0.975, 5, 2.570582)]
    [InlineData(0.975, 10, 2.228139)]
    [InlineData(0.975, 120, 1.979930)]
    [InlineData(0.995, 2, 9.924843)]
    [InlineData(0.995, 30, 2.749996)]
    [InlineData(0.5, 7, 0)]
    public void Quantile_AgreesWithTheTables(double probability, int degrees, double quantile) =>
        StudentT.Quantile(probability, degrees).ShouldBe(quantile, 1e-6);

    [Fact]
    public void Quantile_OneAndTwoDegrees_AgreesWithTheClosedForms()
    {
        foreach (var p in new[] { 0.5001, 0.6, 0.75, 0.9, 0.99, 0.9999 })
        {
            var one = Math.Tan(Math.PI * (p - 0.5));
            var two = (2 * p - 1) / Math.Sqrt(2 * p * (1 - p));
            StudentT.Quantile(p, 1).ShouldBe(one, 1e-9 * Math.Max(1, one));
            StudentT.Quantile(p, 2).ShouldBe(two, 1e-9 * Math.Max(1, two));
        }
    }

    [Fact]
    public void Probability_OfAQuantile_IsTheProbability()
    {
        for (var degrees = 1; degrees < 60; degrees += 7)
        {
            for (var p = 0.02; p < 1; p += 0.07)
            {
                StudentT.Probability(StudentT.Quantile(p, degrees), degrees).ShouldBe(p, 1e-11);
                StudentT.Quantile(1 - p, degrees).ShouldBe(-StudentT.Quantile(p, degrees), 1e-8);
            }
        }
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(double.NaN, 3)]
    [InlineData(0.9, 0)]
    public void Quantile_OutOfRange_IsRefused(double probability, int degrees) =>
        Should.Throw<ArgumentOutOfRangeException>(() => StudentT.Quantile(probability, degrees));
}
