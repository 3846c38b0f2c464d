// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline of the start: a bare Qt window with one bar chart, which ends after its first paint.
#include <QApplication>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QTimer>

namespace {

class View : public QChartView {
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent* event) override {
        QChartView::paintEvent(event);
        QTimer::singleShot(0, qApp, &QApplication::quit);
    }
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    auto* set = new QBarSet(QStringLiteral("runs"));
    for (int hour = 0; hour < 24; ++hour)
        set->append(hour * hour % 17);
    auto* series = new QBarSeries;
    series->append(set);
    auto* chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    View view(chart);
    view.resize(1440, 900);
    view.show();
    return QApplication::exec();
}
